package io.dialectic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of one call, read one after the other: each method takes the next. Asking for one too many is an error. */
public interface SqlResults {
    /** The rows of the next result, as {@link SqlQuery#list(Class)} gives them. */
    <R> List<R> list(Class<R> shape);

    /** The first column of the rows of the next result. */
    <V> List<@Nullable V> scalars(Class<V> type);

    /** The rows of the next result as maps. */
    List<Map<String, @Nullable Object>> maps();

    /** The number of rows changed by the next result, which has no rows. */
    long changed();

    /** Whether there is a further result. */
    boolean hasNext();
}
