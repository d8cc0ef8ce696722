package io.dialectic;

import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.sql.BoundSql;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by the application. Parameters are named, {@code :name}, or stand in order, {@code ?}, and are always bound;
 * colons and question marks in text, comments, quoted names, casts ({@code ::}) and operators are left alone, by the rules of
 * the database. The text is read once, never again after values were put in. Immutable.
 *
 * <p>A collection belongs in {@code IN (:names)} or {@code NOT IN (:names)}, and is bound in the database's best form: as one
 * array, or as a list whose length is a power of two. An empty one matches nothing, or everything. With
 * {@code Feature.ARRAY_PARAMETERS} a collection anywhere else is an array.
 *
 * <p>Columns are matched to components by name, without case and underscores. A component that is a record itself takes the
 * columns whose names begin with its own, {@code author.name} or {@code author_name}; it is null if all of them are. With the
 * point the name is meant exactly so; with an underscore only if nothing else is called so.
 */
public interface SqlQuery {
    /** Gives a named parameter its value. */
    SqlQuery bind(String name, @Nullable Object value);

    /** Gives named parameters their values. */
    default SqlQuery bindAll(Map<String, ? extends @Nullable Object> values) {
        SqlQuery bound = this;
        for (Map.Entry<String, ? extends @Nullable Object> one :
                Given.to("bindAll", "a map of values", values).entrySet()) {
            bound = bound.bind(one.getKey(), one.getValue());
        }
        return bound;
    }

    /** Cancels the statement if it takes longer; of a stream, up to its first rows. */
    SqlQuery timeout(Duration limit);

    /** Says that the statement is meant to be sent again and again: {@link io.dialectic.query.RepeatedReads} lets it be. */
    SqlQuery repeated();

    /** Puts a comment in front of the statement, by which it is known in the database's logs. */
    SqlQuery tag(String text);

    /** The rows as records, or as instances of a class with a constructor without parameters. */
    <R> List<R> list(Class<R> shape);

    /** The one row, if there is one; more than one is an error. */
    <R> Optional<R> one(Class<R> shape);

    /**
     * The rows as entities of a model: columns are matched to attributes by column name or attribute name, and every attribute
     * needs its column. The includes of the query are read from columns of the same row, whose names begin with the
     * association's, {@code author.name}; rows of the same parent are put together. Anything else the query asks for is
     * refused, since the SQL says it.
     */
    <M> List<M> list(Query<M> entities);

    /** The first column of all rows. */
    <V> List<@Nullable V> scalars(Class<V> type);

    /** The first column of the one row, if there is one and it is not null. */
    <V> Optional<V> scalar(Class<V> type);

    /**
     * The rows as maps from column label to value, in the order of the columns. Whole numbers are {@code Long}, exact ones
     * {@code BigDecimal}, floating point {@code Double}, times {@code java.time}, arrays lists; never a class of the driver.
     */
    List<Map<String, @Nullable Object>> maps();

    /** The rows one after the other, in bounded memory. Close it: it holds a connection until its end. */
    <R> Stream<R> stream(Class<R> shape);

    /** The rows as maps one after the other, in bounded memory. Close it: it holds a connection until its end. */
    Stream<Map<String, @Nullable Object>> streamMaps();

    /**
     * Runs a statement that gives no rows; returns the number of rows it changed. One that gives rows is an error: a change that
     * returns rows is undone by it, outside of a transaction of the caller's by itself.
     */
    long execute();

    /**
     * Runs the statement once for each set of named values, in as few round trips as the driver can; what is bound already
     * stays. Returns the number of rows that each changed, in order; -2 where the driver does not tell.
     */
    List<Long> executeBatch(List<? extends Map<String, ? extends @Nullable Object>> values);

    /** Runs an INSERT and returns the keys that the database made, in the order of the rows where it promises one. */
    <V> List<V> executeForKeys(Class<V> type, String column);

    /** Runs SQL that gives several results, and reads them in their order. */
    <T> T results(Function<SqlResults, T> reading);

    /** The text as it would be sent, with its values; nothing is run. */
    BoundSql toSql();

    /** How the database runs the statement, in one of the forms it has. */
    String explain(Explain form);
}
