package io.dialectic.function;

/** A function of many rows. Without rows that are not null it gives null, but for the counts. */
public enum AggregateFunction {
    /** The number of rows whose argument is not null; of all rows without an argument. */
    COUNT,
    SUM,
    /** The average, as 64-bit floating point whatever the argument. */
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    /** Standard deviation of a sample. */
    STANDARD_DEVIATION,
    VARIANCE
}
