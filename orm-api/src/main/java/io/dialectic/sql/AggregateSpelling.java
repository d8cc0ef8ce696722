package io.dialectic.sql;

import io.dialectic.function.AggregateFunction;

/**
 * How a function of many rows is spelled.
 *
 * @param name its name
 * @param argument how its argument is written; {0} in a pattern
 */
public record AggregateSpelling(String name, FunctionSpelling argument) {
    private static final FunctionSpelling PLAIN = FunctionSpelling.pattern("{0}");

    /** A name, its argument as it is. */
    public static AggregateSpelling named(String name) {
        return new AggregateSpelling(name, PLAIN);
    }

    /** A name, its argument in a pattern such as {@code CAST({0} AS DOUBLE)}. */
    public static AggregateSpelling of(String name, String pattern) {
        return new AggregateSpelling(name, FunctionSpelling.pattern(pattern));
    }

    /** The standard (ISO/IEC 9075-2, 10.9). */
    static AggregateSpelling standard(AggregateFunction function) {
        return switch (function) {
            case COUNT -> named("COUNT");
            case SUM -> named("SUM");
            // Averages of whole numbers are whole on some databases.
            case AVERAGE -> of("AVG", "CAST({0} AS DOUBLE PRECISION)");
            case MINIMUM -> named("MIN");
            case MAXIMUM -> named("MAX");
            case STANDARD_DEVIATION -> of("STDDEV_SAMP", "CAST({0} AS DOUBLE PRECISION)");
            case VARIANCE -> of("VAR_SAMP", "CAST({0} AS DOUBLE PRECISION)");
        };
    }
}
