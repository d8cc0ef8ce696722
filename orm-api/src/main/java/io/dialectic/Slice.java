package io.dialectic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in order, and where to go on from them. Unlike a page it has no number and no total: the next one begins behind
 * its last row, whatever was added or taken away meanwhile.
 *
 * @param rows the rows, always in the order of the query
 * @param next what {@code after} takes to go on; null if there are no rows behind these
 * @param previous what {@code before} takes to go back; null if there are no rows in front of these
 */
public record Slice<M>(
        List<M> rows, @Nullable String next, @Nullable String previous) {
    /** Keeps its own copy of the rows. */
    public Slice {
        rows = List.copyOf(rows);
    }

    /** Whether there are rows behind these. */
    public boolean hasNext() {
        return next != null;
    }

    /** Whether there are rows in front of these. */
    public boolean hasPrevious() {
        return previous != null;
    }
}
