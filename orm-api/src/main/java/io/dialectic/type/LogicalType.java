package io.dialectic.type;

/**
 * What a value means, whatever the database calls it.
 *
 * @param kind the kind of value
 * @param length characters or bytes at the most, for kinds that have a length; else 0
 * @param precision digits in all (decimal), or fraction digits of a second (times); else 0
 * @param scale digits behind the point (decimal); else 0
 */
public record LogicalType(Kind kind, int length, int precision, int scale) {
    /** The kinds of value. */
    public enum Kind {
        /** Text of a bounded length. */
        STRING,
        /** Text of any length. */
        TEXT,
        BOOLEAN,
        /** 16 bits. */
        SMALLINT,
        /** 32 bits. */
        INTEGER,
        /** 64 bits. */
        BIGINT,
        /** 32-bit floating point. */
        REAL,
        /** 64-bit floating point. */
        DOUBLE,
        DECIMAL,
        DATE,
        /** A time of day. */
        TIME,
        /** A date and a time of day without a zone. */
        LOCAL_DATE_TIME,
        /** A point in time, kept in UTC. */
        INSTANT,
        UUID,
        /** Bytes; a length of 0 means any length. */
        BINARY
    }

    /** Text of at most {@code length} characters. */
    public static LogicalType string(int length) {
        return new LogicalType(Kind.STRING, length, 0, 0);
    }

    /** A number of {@code precision} digits, {@code scale} of them behind the point. */
    public static LogicalType decimal(int precision, int scale) {
        return new LogicalType(Kind.DECIMAL, 0, precision, scale);
    }

    /** A time kind that keeps {@code digits} fraction digits of a second. */
    public static LogicalType temporal(Kind kind, int digits) {
        return new LogicalType(kind, 0, digits, 0);
    }

    /** A kind without parameters. */
    public static LogicalType of(Kind kind) {
        return new LogicalType(kind, 0, 0, 0);
    }
}
