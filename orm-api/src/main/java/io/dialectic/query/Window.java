package io.dialectic.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a function sees from each row.
 *
 * @param partitionBy the rows that have the same of these; empty for all
 * @param orderBy in which order; empty for none
 * @param frame which of them, or null for the database's choice: with an order, all up to the row and its peers
 */
public record Window(
        List<ValueExpression> partitionBy,
        List<OrderBy> orderBy,
        @Nullable Frame frame) {
    /** Some of the rows of a window, by their distance from the row. */
    public record Frame(Unit unit, Bound start, Bound end) {}

    /** In what distance is counted. */
    public enum Unit {
        ROWS,
        /** In the value that the window is ordered by. */
        RANGE,
        /** In groups of rows that the order takes for the same. */
        GROUPS
    }

    /**
     * An end of a frame.
     *
     * @param distance how far from the row, for the kinds that have a distance; else 0
     */
    public record Bound(Kind kind, int distance) {
        /** The kinds of ends. */
        public enum Kind {
            UNBOUNDED_PRECEDING,
            PRECEDING,
            CURRENT_ROW,
            FOLLOWING,
            UNBOUNDED_FOLLOWING
        }
    }
}
