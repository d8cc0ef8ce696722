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
 */
public record ReadOptions(
        @Nullable Duration timeout,
        @Nullable String tag,
        List<Hint> hints,
        @Nullable Position position,
        Set<String> unfiltered,
        boolean unscoped) {
    /**
     * A row to begin behind, or to end in front of.
     *
     * @param cursor the row, as a slice gave it
     * @param before whether the rows in front of it are meant
     */
    public record Position(String cursor, boolean before) {}

    /** Nothing special. */
    public static final ReadOptions NONE = new ReadOptions(null, null, List.of(), null, Set.of(), false);

    /** The same with a time limit. */
    public ReadOptions timeout(Duration limit) {
        return new ReadOptions(limit, tag, hints, position, unfiltered, unscoped);
    }

    /** The same with a tag. */
    public ReadOptions tag(String text) {
        return new ReadOptions(timeout, text, hints, position, unfiltered, unscoped);
    }

    /** The same with one more hint. */
    public ReadOptions hint(Hint hint) {
        List<Hint> more = new ArrayList<>(hints);
        more.add(hint);
        return new ReadOptions(timeout, tag, List.copyOf(more), position, unfiltered, unscoped);
    }

    /** The same behind or in front of a row; null for all rows. */
    public ReadOptions position(@Nullable Position row) {
        return new ReadOptions(timeout, tag, hints, row, unfiltered, unscoped);
    }

    /** The same without a global filter of its model. */
    public ReadOptions unfiltered(String filter) {
        Set<String> more = new HashSet<>(unfiltered);
        more.add(filter);
        return new ReadOptions(timeout, tag, hints, position, Set.copyOf(more), unscoped);
    }

    /** The same without the default scope of its model. */
    public ReadOptions withoutScope() {
        return new ReadOptions(timeout, tag, hints, position, unfiltered, true);
    }

    /** The same for an include, which takes the time limit and the tag of the query around it unless it has its own. */
    public ReadOptions within(ReadOptions around) {
        return new ReadOptions(
                timeout == null ? around.timeout : timeout,
                tag == null ? around.tag : tag,
                hints,
                position,
                unfiltered,
                unscoped);
    }
}
