package io.dialectic.sql;

/**
 * A hint of a SELECT.
 *
 * @param text the name of an index of its table, or words that were checked to be nothing else
 */
public record SelectHint(Kind kind, String text) {
    /** What it says. */
    public enum Kind {
        USE_INDEX,
        FORCE_INDEX,
        IGNORE_INDEX,
        OPTIMIZER
    }
}
