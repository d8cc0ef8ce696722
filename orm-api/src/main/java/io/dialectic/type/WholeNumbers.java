package io.dialectic.type;

import java.math.BigInteger;

/** The ranges of the integer types. */
public final class WholeNumbers {
    private WholeNumbers() {}

    /** Whether a logical type is an integer. */
    public static boolean is(LogicalType type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    private static int bits(LogicalType type) {
        return switch (type.kind()) {
            case TINYINT -> 8;
            case SMALLINT -> 16;
            case MEDIUMINT -> 24;
            case INTEGER -> 32;
            case BIGINT -> 64;
            default -> throw new IllegalArgumentException(type.kind() + " is no integer");
        };
    }

    /** The least value of an integer type. */
    public static BigInteger least(LogicalType type) {
        return type.unsigned()
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(bits(type) - 1).negate();
    }

    /** The greatest value of an integer type. */
    public static BigInteger greatest(LogicalType type) {
        int bits = type.unsigned() ? bits(type) : bits(type) - 1;
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }

    /** The predicate that keeps a wider column within the range of an integer type. */
    public static String check(LogicalType type) {
        return ColumnType.COLUMN + " BETWEEN " + least(type) + " AND " + greatest(type);
    }

    /** The integer type with a sign that holds every value of this one: the same, or the next wider one. */
    public static LogicalType signed(LogicalType type) {
        if (!type.unsigned()) {
            return type;
        }
        return LogicalType.of(
                switch (type.kind()) {
                    case TINYINT -> LogicalType.Kind.SMALLINT;
                    case SMALLINT, MEDIUMINT -> LogicalType.Kind.INTEGER;
                    case INTEGER -> LogicalType.Kind.BIGINT;
                    default -> throw new IllegalArgumentException("no integer with a sign holds " + type);
                });
    }
}
