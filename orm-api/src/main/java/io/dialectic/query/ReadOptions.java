package io.dialectic.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a query is run, beside what it asks for.
 *
 * @param timeout after how long it is cancelled, or null for the database's limit
 * @param tag what its statements carry as a comment, or null
 * @param hints what the database's optimizer is told
 * @param position the row that it begins behind, or null
 */
public record ReadOptions(
        @Nullable Duration timeout,
        @Nullable String tag,
        List<Hint> hints,
        @Nullable Position position) {
    /**
     * A row to begin behind, or to end in front of.
     *
     * @param cursor the row, as a slice gave it
     * @param before whether the rows in front of it are meant
     */
    public record Position(String cursor, boolean before) {}

    /** Nothing special. */
    public static final ReadOptions NONE = new ReadOptions(null, null, List.of(), null);

    /** The same with a time limit. */
    public ReadOptions timeout(Duration limit) {
        return new ReadOptions(limit, tag, hints, position);
    }

    /** The same with a tag. */
    public ReadOptions tag(String text) {
        return new ReadOptions(timeout, text, hints, position);
    }

    /** The same with one more hint. */
    public ReadOptions hint(Hint hint) {
        List<Hint> more = new ArrayList<>(hints);
        more.add(hint);
        return new ReadOptions(timeout, tag, List.copyOf(more), position);
    }

    /** The same behind or in front of a row; null for all rows. */
    public ReadOptions position(@Nullable Position row) {
        return new ReadOptions(timeout, tag, hints, row);
    }

    /** What of it holds for the statements that load includes, too: the time limit and the tag. */
    public ReadOptions forIncludes() {
        return timeout == null && tag == null ? NONE : new ReadOptions(timeout, tag, List.of(), null);
    }
}
