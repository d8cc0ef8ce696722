package io.dialectic.transaction;

/**
 * A lock on the rows that a query reads.
 *
 * @param strength what others may still do
 * @param waiting what to do about rows that are locked by others
 */
public record RowLock(Strength strength, Waiting waiting) {
    /** What others may still do with the rows. */
    public enum Strength {
        /** Neither change nor lock them. */
        UPDATE,
        /** Read and share them, not change them. */
        SHARE
    }

    /** What to do about rows that are locked by others. */
    public enum Waiting {
        WAIT,
        /** Fail at once. */
        NO_WAIT,
        /** Leave them out. */
        SKIP_LOCKED
    }
}
