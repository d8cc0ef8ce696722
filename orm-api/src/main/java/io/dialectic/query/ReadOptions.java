package io.dialectic.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a query is run, beside what it asks for.
 *
 * @param timeout after how long it is cancelled, or null for the database's limit
 * @param tag what its statements carry as a comment, or null
 * @param hints what the database's optimizer is told
 * @param position the row that it begins behind, or null
 * @param unfiltered the global filters of its model that do not hold
 * @param unscoped whether the default scope of its model does not hold
 * @param strategy by which statement it is read as the child of an include
 * @param lazyLoading what the first use of an association that is not included does, or null for the database's setting
 * @param repeated whether it is meant to be repeated for each row of another
 */
public record ReadOptions(
        @Nullable Duration timeout,
        @Nullable String tag,
        List<Hint> hints,
        @Nullable Position position,
        Set<String> unfiltered,
        boolean unscoped,
        IncludeStrategy strategy,
        @Nullable LazyLoading lazyLoading,
        boolean repeated) {
    /**
     * A row to begin behind, or to end in front of.
     *
     * @param cursor the row, as a slice gave it
     * @param before whether the rows in front of it are meant
     */
    public record Position(String cursor, boolean before) {}

    /** Nothing special. */
    public static final ReadOptions NONE =
            new ReadOptions(null, null, List.of(), null, Set.of(), false, IncludeStrategy.PLANNED, null, false);

    /** The same with a time limit. */
    public ReadOptions timeout(Duration limit) {
        return new ReadOptions(limit, tag, hints, position, unfiltered, unscoped, strategy, lazyLoading, repeated);
    }

    /** The same with a tag. */
    public ReadOptions tag(String text) {
        return new ReadOptions(timeout, text, hints, position, unfiltered, unscoped, strategy, lazyLoading, repeated);
    }

    /** The same with one more hint. */
    public ReadOptions hint(Hint hint) {
        List<Hint> more = new ArrayList<>(hints);
        more.add(hint);
        return new ReadOptions(
                timeout, tag, List.copyOf(more), position, unfiltered, unscoped, strategy, lazyLoading, repeated);
    }

    /** The same behind or in front of a row; null for all rows. */
    public ReadOptions position(@Nullable Position row) {
        return new ReadOptions(timeout, tag, hints, row, unfiltered, unscoped, strategy, lazyLoading, repeated);
    }

    /** The same without a global filter of its model. */
    public ReadOptions unfiltered(String filter) {
        Set<String> more = new HashSet<>(unfiltered);
        more.add(filter);
        return new ReadOptions(
                timeout, tag, hints, position, Set.copyOf(more), unscoped, strategy, lazyLoading, repeated);
    }

    /** The same without the default scope of its model. */
    public ReadOptions withoutScope() {
        return new ReadOptions(timeout, tag, hints, position, unfiltered, true, strategy, lazyLoading, repeated);
    }

    /** The same, read by another statement as the child of an include. */
    public ReadOptions strategy(IncludeStrategy wanted) {
        return new ReadOptions(timeout, tag, hints, position, unfiltered, unscoped, wanted, lazyLoading, repeated);
    }

    /** The same with what the first use of an association that is not included does. */
    public ReadOptions lazyLoading(LazyLoading loading) {
        return new ReadOptions(timeout, tag, hints, position, unfiltered, unscoped, strategy, loading, repeated);
    }

    /** The same, meant to be repeated. */
    public ReadOptions meantToRepeat() {
        return new ReadOptions(timeout, tag, hints, position, unfiltered, unscoped, strategy, lazyLoading, true);
    }

    /** The same for an include, which takes from the query around it what it does not say itself. */
    public ReadOptions within(ReadOptions around) {
        return new ReadOptions(
                timeout == null ? around.timeout : timeout,
                tag == null ? around.tag : tag,
                hints,
                position,
                unfiltered,
                unscoped,
                strategy,
                lazyLoading == null ? around.lazyLoading : lazyLoading,
                repeated || around.repeated);
    }
}
