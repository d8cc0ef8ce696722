package io.dialectic.transaction;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock on the rows that a query reads, until the transaction ends.
 *
 * @param strength what others may still do
 * @param waiting what to do about rows that are locked by others
 * @param patience how long to wait for them; null for as long as the session does
 * @param of the included to-one associations whose rows are locked, {@link #OWN_ROWS} for the query's own; empty for the
 *     query's own alone
 */
public record RowLock(
        Strength strength, Waiting waiting, @Nullable Duration patience, List<String> of) {
    /** The query's own rows among the names of {@link #of(String...)}. */
    public static final String OWN_ROWS = "";

    /** Databases count in milliseconds of 31 bits, or in more. */
    private static final Duration LONGEST = Duration.ofDays(24);

    /** What others may still do with the rows. */
    public enum Strength {
        /** Neither change nor lock them. */
        UPDATE,
        /** Refer to them by foreign keys, not change them. */
        NO_KEY_UPDATE,
        /** Read and share them, not change them. */
        SHARE,
        /** Anything but change their keys or delete them. */
        KEY_SHARE
    }

    /** What to do about rows that are locked by others. */
    public enum Waiting {
        WAIT,
        /** Fail at once. */
        NO_WAIT,
        /** Leave them out. */
        SKIP_LOCKED
    }

    /** Checks what is said, and keeps its own copy of the names. */
    public RowLock {
        // Not every caller's compiler knows that null is none.
        if (strength == null || waiting == null || of == null || new ArrayList<>(of).contains(null)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "A row lock takes a strength, a way of waiting and names of associations, and was given null.");
        }
        if (patience != null && (patience.isNegative() || patience.compareTo(LONGEST) > 0)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "A row lock is to wait " + patience + ". Give a time from zero to " + LONGEST.toDays()
                            + " days, or leave it out.");
        }
        of = List.copyOf(of);
    }

    /** A lock on the query's own rows. */
    public RowLock(Strength strength, Waiting waiting) {
        this(strength, waiting, null, List.of());
    }

    /** A lock that waits for rows that are locked by others. */
    public static RowLock of(Strength strength) {
        return new RowLock(strength, Waiting.WAIT);
    }

    /** The same, failing at once on a row that is locked by others. */
    public RowLock noWait() {
        return new RowLock(strength, Waiting.NO_WAIT, null, of);
    }

    /** The same, leaving out rows that are locked by others. */
    public RowLock skipLocked() {
        return new RowLock(strength, Waiting.SKIP_LOCKED, null, of);
    }

    /** The same, failing when a row is still locked by others after this time; some databases count in whole seconds, rounded up. */
    public RowLock waitAtMost(Duration time) {
        return new RowLock(strength, Waiting.WAIT, time, of);
    }

    /** The same on the rows of included to-one associations, {@link #OWN_ROWS} among them for the query's own. */
    public RowLock of(String... associations) {
        return new RowLock(strength, waiting, patience, Arrays.asList(associations));
    }
}
