package io.dialectic.schema;

/**
 * A sequence of numbers.
 *
 * @param name its name
 * @param start the first number
 * @param increment the step to the next one
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cycle whether it begins anew at its end
 */
public record SequenceDefinition(
        TableName name, long start, long increment, long minimum, long maximum, boolean cycle) {
    /** From 1 in steps of 1 up to the greatest 64-bit number. */
    public static SequenceDefinition of(TableName name) {
        return new SequenceDefinition(name, 1, 1, 1, Long.MAX_VALUE, false);
    }
}
