package io.dialectic.spi;

/**
 * What a driver needs to give the rows of a statement one after the other, in bounded memory.
 *
 * @param fetchSize what is told to the statement, rows or the driver's own sign; 0 for nothing
 * @param inTransaction whether the rows must be read in a transaction
 * @param exclusive whether the connection takes no other statement meanwhile, or takes all remaining rows into memory for it
 */
public record Streaming(int fetchSize, boolean inTransaction, boolean exclusive) {
    /** The driver does it by itself. */
    public static final Streaming AS_IT_IS = new Streaming(0, false, false);
}
