package io.dialectic.sql;

/**
 * How rows are counted into 64 bits.
 *
 * @param text the whole expression
 */
public record CountSpelling(String text) {
    /** The standard. */
    public static final CountSpelling COUNT = new CountSpelling("COUNT(*)");
    /** T-SQL, where {@code COUNT} overflows at 2^31. */
    public static final CountSpelling COUNT_BIG = new CountSpelling("COUNT_BIG(*)");
}
