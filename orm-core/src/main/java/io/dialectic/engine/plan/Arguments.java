package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the arguments of functions may mean. */
final class Arguments {
    /** Fraction digits of a second that a computed time may have. */
    static final int FRACTION_DIGITS = 6;

    private Arguments() {}

    /** The function for arguments of a kind: a division of whole numbers is another one. */
    static ScalarFunction ofKind(ScalarFunction function, LogicalType.Kind kind) {
        return function == ScalarFunction.DIVIDE && whole(kind) ? ScalarFunction.DIVIDE_WHOLE : function;
    }

    static boolean whole(LogicalType.Kind kind) {
        return switch (kind) {
            case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    static boolean text(LogicalType.Kind kind) {
        return switch (kind) {
            case STRING, CHAR, TEXT, CASE_INSENSITIVE_TEXT -> true;
            default -> false;
        };
    }

    private static boolean floating(LogicalType.Kind kind) {
        return kind == LogicalType.Kind.REAL || kind == LogicalType.Kind.DOUBLE;
    }

    private static boolean number(LogicalType.Kind kind) {
        return whole(kind) || floating(kind) || kind == LogicalType.Kind.DECIMAL;
    }

    private static boolean dated(LogicalType.Kind kind) {
        return kind == LogicalType.Kind.DATE || timed(kind);
    }

    private static boolean timed(LogicalType.Kind kind) {
        return kind == LogicalType.Kind.LOCAL_DATE_TIME || kind == LogicalType.Kind.INSTANT;
    }

    /** Refuses a first argument that the function has no meaning for. */
    static void check(ScalarFunction function, LogicalType.Kind kind) {
        boolean fits = switch (function) {
            case LOWER, UPPER, TRIM, TRIM_START, TRIM_END, LENGTH, SUBSTRING, CONCAT, REPLACE, POSITION, LEFT, RIGHT ->
                text(kind);
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    DIVIDE_WHOLE,
                    MODULO,
                    NEGATE,
                    ABSOLUTE,
                    SIGN,
                    ROUND,
                    FLOOR,
                    CEILING,
                    POWER,
                    SQUARE_ROOT,
                    EXPONENTIAL,
                    NATURAL_LOGARITHM -> number(kind);
            case YEAR,
                    MONTH,
                    DAY,
                    DAY_OF_WEEK,
                    DAY_OF_YEAR,
                    DATE,
                    START_OF_YEAR,
                    START_OF_MONTH,
                    ADD_YEARS,
                    ADD_MONTHS,
                    ADD_DAYS,
                    DAYS_BETWEEN -> dated(kind);
            case HOUR, MINUTE, SECOND -> timed(kind) || kind == LogicalType.Kind.TIME;
            case START_OF_DAY, START_OF_HOUR, START_OF_MINUTE, ADD_HOURS, ADD_MINUTES, ADD_SECONDS, SECONDS_BETWEEN ->
                timed(kind);
            case RANDOM, COALESCE, NULL_IF, GREATEST, LEAST, NOW, TODAY -> true;
        };
        if (!fits) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    function + " does not apply to " + kind + ". Cast the value first, or use another function.");
        }
    }

    /** Refuses a sum that would lose digits or that no number can hold. */
    static void check(AggregateFunction function, LogicalType.Kind kind, @Nullable Class<?> type) {
        boolean fits = switch (function) {
            case SUM ->
                type == Long.class
                        ? whole(kind)
                        : type == BigDecimal.class ? whole(kind) || kind == LogicalType.Kind.DECIMAL : number(kind);
            case AVERAGE, STANDARD_DEVIATION, VARIANCE -> number(kind);
            case MINIMUM, MAXIMUM -> kind != LogicalType.Kind.BOOLEAN && kind != LogicalType.Kind.BINARY;
            case COUNT -> true;
        };
        if (!fits) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    function + (type == null ? "" : " as " + type.getSimpleName()) + " does not apply to " + kind
                            + ". Whole numbers sum to Long or BigDecimal, decimals to BigDecimal, floating point to"
                            + " Double.");
        }
    }
}
