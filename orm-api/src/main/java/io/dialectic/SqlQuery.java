package io.dialectic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by the application. Parameters are named, {@code :name}, and always bound; colons in text, comments, quoted
 * names and casts ({@code ::}) are left alone. Immutable.
 */
public interface SqlQuery {
    /** Gives a parameter its value. A collection becomes a list for {@code IN (:names)}. */
    SqlQuery bind(String name, @Nullable Object value);

    /** The rows as records: columns are matched to components by name, without case and underscores. */
    <R extends Record> List<R> list(Class<R> shape);

    /** The one row, if there is one; more than one is an error. */
    <R extends Record> Optional<R> one(Class<R> shape);

    /** The first column of all rows. */
    <V> List<@Nullable V> scalars(Class<V> type);

    /** The first column of the one row, if there is one and it is not null. */
    <V> Optional<V> scalar(Class<V> type);

    /** The rows as maps from column label to value, in the order of the columns. */
    List<Map<String, @Nullable Object>> maps();

    /** Runs a statement that gives no rows; returns the number of rows it changed. */
    long execute();
}
