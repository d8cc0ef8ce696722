package io.dialectic.function;

/** A function of the rows around a row, of use with a window only. */
public enum WindowFunction {
    ROW_NUMBER,
    RANK,
    DENSE_RANK,
    PERCENT_RANK,
    CUMULATIVE_DISTRIBUTION,
    /** The number of the bucket, of as many as the argument says. */
    BUCKET,
    /** The value so many rows before, or the default. */
    LAG,
    LEAD,
    FIRST_VALUE,
    LAST_VALUE,
    /** The value of the n-th row of the frame, from 1. */
    NTH_VALUE
}
