package io.dialectic.schema;

/**
 * How the database makes a column's values by itself.
 *
 * @param start the first value
 * @param increment the step to the next one
 * @param always whether values given by an INSERT are refused
 */
public record Identity(long start, long increment, boolean always) {
    /** From 1 in steps of 1; an INSERT may give values of its own. */
    public static final Identity DEFAULT = new Identity(1, 1, false);

    /** The same with another first value. */
    public Identity start(long first) {
        return new Identity(first, increment, always);
    }

    /** The same with another step. */
    public Identity increment(long step) {
        return new Identity(start, step, always);
    }

    /** The same, refusing values given by an INSERT. */
    public Identity asAlways() {
        return new Identity(start, increment, true);
    }
}
