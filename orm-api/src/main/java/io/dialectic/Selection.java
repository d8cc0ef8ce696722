package io.dialectic;

import io.dialectic.query.Reading;
import io.dialectic.sql.BoundSql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to read of the rows of a query, made by {@code project} of {@link Query} and {@link Groups}. Nothing is read before
 * {@link #list()}. Immutable.
 *
 * @param <R> what each row becomes
 */
public interface Selection<R extends @Nullable Object> {
    /** The same, equal rows once. */
    Selection<R> distinct();

    /** The rows of this and, each as often as it is there, those of another. */
    Selection<R> unionAll(Selection<R> other);

    /** The rows of this and another, equal ones once. */
    Selection<R> union(Selection<R> other);

    /** The rows that are in both, equal ones once. */
    Selection<R> intersect(Selection<R> other);

    /** The rows that are not in the other, equal ones once. */
    Selection<R> except(Selection<R> other);

    /**
     * A query of these rows, as if they were a table: for conditions on what was computed, further groups, joins and sub-queries.
     * It takes a selection of records whose components are columns, none of them a record itself.
     */
    Query<R> asQuery();

    /**
     * These rows, and those that a step finds from rows found before, until it finds no more; what goes round in circles never
     * ends. {@code roots.recursive(found -> nodes.join(found).where(Node::parent).eq(of(found, Found::id)).project(Found.class))}.
     */
    Selection<R> recursive(Function<Query<R>, Selection<R>> step);

    /** The same, each row once, so that circles end. */
    Selection<R> recursiveDistinct(Function<Query<R>, Selection<R>> step);

    /** How many rows {@link #list()} would give. */
    long count();

    /** All rows. */
    List<R> list();

    /** The first row, if there is one and it is not null. Limit the query to one row, so that no more are read. */
    Optional<R> first();

    /** The SQL that {@link #list()} would run, with its values; nothing is run. */
    BoundSql toSql();

    /** What is asked, as a value; for the engine. */
    Reading reading();
}
