package io.dialectic.function;

import io.dialectic.type.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A function of one row, with one meaning on every database. Null is the result where an argument is null, unless its comment
 * says otherwise.
 */
public enum ScalarFunction {
    LOWER(String.class, LogicalType.Kind.TEXT),
    UPPER(String.class, LogicalType.Kind.TEXT),
    /** Without blanks at both ends. */
    TRIM(String.class, LogicalType.Kind.TEXT),
    TRIM_START(String.class, LogicalType.Kind.TEXT),
    TRIM_END(String.class, LogicalType.Kind.TEXT),
    /** In characters, blanks at the end included. */
    LENGTH(Integer.class, LogicalType.Kind.INTEGER),
    /** Text, the position of the first character from 1, the count of characters. */
    SUBSTRING(String.class, LogicalType.Kind.TEXT),
    /** Any number of texts, at least two. */
    CONCAT(String.class, LogicalType.Kind.TEXT),
    /** Text, what to look for, what to put in its place. */
    REPLACE(String.class, LogicalType.Kind.TEXT),
    /** What to look for, text; from 1, or 0 if it is not there. */
    POSITION(Integer.class, LogicalType.Kind.INTEGER),
    LEFT(String.class, LogicalType.Kind.TEXT),
    RIGHT(String.class, LogicalType.Kind.TEXT),

    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Of numbers with digits behind the point. */
    DIVIDE,
    /** Of whole numbers, cut towards zero. */
    DIVIDE_WHOLE,
    /** The rest of a division, with the sign of the dividend. */
    MODULO,
    NEGATE,
    ABSOLUTE,
    /** -1, 0 or 1. */
    SIGN(Integer.class, LogicalType.Kind.INTEGER),
    /** Number, digits behind the point. Halves go away from zero, but for floating point, where databases differ. */
    ROUND,
    FLOOR,
    CEILING,
    POWER(Double.class, LogicalType.Kind.DOUBLE),
    SQUARE_ROOT(Double.class, LogicalType.Kind.DOUBLE),
    EXPONENTIAL(Double.class, LogicalType.Kind.DOUBLE),
    NATURAL_LOGARITHM(Double.class, LogicalType.Kind.DOUBLE),
    /** A number from 0 to 1, another one for each row. */
    RANDOM(Double.class, LogicalType.Kind.DOUBLE),

    /** The first argument that is not null. */
    COALESCE,
    /** Null if both are equal, else the first. */
    NULL_IF,
    /** The greater of two. */
    GREATEST,
    /** The lesser of two. */
    LEAST,

    /** The time at which the statement began, or its transaction. */
    NOW(java.time.Instant.class, LogicalType.Kind.INSTANT),
    /** The date of {@link #NOW} in UTC. */
    TODAY(java.time.LocalDate.class, LogicalType.Kind.DATE),
    YEAR(Integer.class, LogicalType.Kind.INTEGER),
    MONTH(Integer.class, LogicalType.Kind.INTEGER),
    /** The day of the month. */
    DAY(Integer.class, LogicalType.Kind.INTEGER),
    HOUR(Integer.class, LogicalType.Kind.INTEGER),
    MINUTE(Integer.class, LogicalType.Kind.INTEGER),
    /** The whole second of the minute. */
    SECOND(Integer.class, LogicalType.Kind.INTEGER),
    /** From 1, Monday, to 7, Sunday (ISO 8601). */
    DAY_OF_WEEK(Integer.class, LogicalType.Kind.INTEGER),
    DAY_OF_YEAR(Integer.class, LogicalType.Kind.INTEGER),
    /** The date of a time, in UTC for instants. */
    DATE(java.time.LocalDate.class, LogicalType.Kind.DATE),
    /** The first moment of the year that a time is in. */
    START_OF_YEAR,
    START_OF_MONTH,
    START_OF_DAY,
    START_OF_HOUR,
    START_OF_MINUTE,
    /** Time, count; a day that the month does not have becomes its last. */
    ADD_YEARS,
    ADD_MONTHS,
    ADD_DAYS,
    ADD_HOURS,
    ADD_MINUTES,
    ADD_SECONDS,
    /** Whole days from the date of the first to the date of the second. */
    DAYS_BETWEEN(Integer.class, LogicalType.Kind.INTEGER),
    /** Whole seconds from the first to the second. */
    SECONDS_BETWEEN(Long.class, LogicalType.Kind.BIGINT);

    private final @Nullable Class<?> javaType;
    private final LogicalType.@Nullable Kind kind;

    ScalarFunction() {
        this.javaType = null;
        this.kind = null;
    }

    ScalarFunction(Class<?> javaType, LogicalType.Kind kind) {
        this.javaType = javaType;
        this.kind = kind;
    }

    /** The Java type of its results; null for functions whose results are of the type of their arguments. */
    public @Nullable Class<?> javaType() {
        return javaType;
    }

    /** What its results mean; null for functions whose results are of the type of their arguments. */
    public LogicalType.@Nullable Kind kind() {
        return kind;
    }
}
