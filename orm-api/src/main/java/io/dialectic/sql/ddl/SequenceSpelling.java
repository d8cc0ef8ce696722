package io.dialectic.sql.ddl;

/**
 * How the options of a sequence are spelled.
 *
 * @param noCycle the words for one that ends, with a leading space
 * @param greatest the greatest number that can be written as a maximum
 */
public record SequenceSpelling(String noCycle, long greatest) {
    /** The standard. */
    public static final SequenceSpelling STANDARD = new SequenceSpelling(" NO CYCLE", Long.MAX_VALUE);

    /** A maximum as it can be written. */
    long maximum(long wanted) {
        return Math.min(wanted, greatest);
    }
}
