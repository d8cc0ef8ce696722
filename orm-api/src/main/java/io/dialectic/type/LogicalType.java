package io.dialectic.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value means, whatever the database calls it. Made by the factory methods; the constructor may get further
 * components.
 *
 * @param kind the kind of value
 * @param length characters, bytes, bits or dimensions at the most, for kinds that have a length; 0 for any or none
 * @param precision digits in all (decimal), or fraction digits of a second (times); else 0
 * @param scale digits behind the point (decimal), or the spatial reference (geometry, geography); else 0
 * @param unsigned whether an integer has no sign
 * @param name the name of an enum type or of a type of the database's own; a geometry's shape; else empty
 * @param values the texts of an enum, in order; else empty
 * @param element what an array or range is made of; else null
 */
public record LogicalType(
        Kind kind,
        int length,
        int precision,
        int scale,
        boolean unsigned,
        String name,
        List<String> values,
        @Nullable LogicalType element) {
    /** The kinds of value. */
    public enum Kind {
        /** Text of a bounded length. */
        STRING,
        /** Text of a fixed length, filled up with spaces that do not count. */
        CHAR,
        /** Text; a length is that of its bytes at the most, 0 for any length. */
        TEXT,
        /** Text that is compared without case. */
        CASE_INSENSITIVE_TEXT,
        BOOLEAN,
        /** 8 bits. */
        TINYINT,
        /** 16 bits. */
        SMALLINT,
        /** 24 bits. */
        MEDIUMINT,
        /** 32 bits. */
        INTEGER,
        /** 64 bits. */
        BIGINT,
        /** 32-bit floating point. */
        REAL,
        /** 64-bit floating point. */
        DOUBLE,
        DECIMAL,
        /** An amount of money in the database's own money type. */
        MONEY,
        DATE,
        /** A time of day. */
        TIME,
        /** A date and a time of day without a zone. */
        LOCAL_DATE_TIME,
        /** A point in time, kept in UTC. */
        INSTANT,
        /** A point in time together with the offset it was written with. */
        OFFSET_DATE_TIME,
        /** A length of time in seconds and their fractions. */
        DURATION,
        /** A year. */
        YEAR,
        UUID,
        /** Bytes; a length of 0 means any length. */
        BINARY,
        /** A fixed number of bits. */
        BITS,
        /** One of a list of texts. */
        ENUM,
        /** A JSON document in the form the database searches best. */
        JSON,
        /** A JSON document kept as it was written, spaces and order of keys included. */
        JSON_TEXT,
        XML,
        /** A list of elements of one type. */
        ARRAY,
        /** All values of one type between two bounds. */
        RANGE,
        /** Texts by name. */
        HSTORE,
        /** The address of a host or network. */
        INET,
        /** The address of a network. */
        CIDR,
        /** A hardware address of 6 bytes. */
        MACADDR,
        /** A hardware address of 8 bytes. */
        MACADDR8,
        /** A shape on a plane. */
        GEOMETRY,
        /** A shape on the globe. */
        GEOGRAPHY,
        /** A list of 32-bit floating point numbers of fixed length. */
        VECTOR,
        /** A text made ready for full-text search. */
        TEXT_SEARCH,
        /** A type of the database's own, known by its name only. */
        OTHER
    }

    /** Keeps its own copy of the values. */
    public LogicalType {
        values = List.copyOf(values);
    }

    /** A type with numbers only. */
    public LogicalType(Kind kind, int length, int precision, int scale) {
        this(kind, length, precision, scale, false, "", List.of(), null);
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

    /** A kind that has a length: characters, bytes, bits or dimensions. */
    public static LogicalType sized(Kind kind, int length) {
        return new LogicalType(kind, length, 0, 0);
    }

    /** A kind without parameters. */
    public static LogicalType of(Kind kind) {
        return new LogicalType(kind, 0, 0, 0);
    }

    /**
     * One of a list of texts.
     *
     * @param name the name of the type where the database has enum types; empty for text with a check constraint, on every
     *     database
     */
    public static LogicalType enumeration(String name, List<String> values) {
        return new LogicalType(Kind.ENUM, 0, 0, 0, false, name, values, null);
    }

    /** A list of elements. */
    public static LogicalType array(LogicalType element) {
        return new LogicalType(Kind.ARRAY, 0, 0, 0, false, "", List.of(), element);
    }

    /** All values between two bounds. */
    public static LogicalType range(LogicalType element) {
        return new LogicalType(Kind.RANGE, 0, 0, 0, false, "", List.of(), element);
    }

    /**
     * A shape on a plane or on the globe.
     *
     * @param kind {@code GEOMETRY} or {@code GEOGRAPHY}
     * @param shape the shape, such as {@code POINT}; empty for any
     * @param reference the number of the spatial reference system; 0 for the database's default
     */
    public static LogicalType spatial(Kind kind, String shape, int reference) {
        return new LogicalType(kind, 0, 0, reference, false, shape, List.of(), null);
    }

    /** A type of the database's own, in its own words. */
    public static LogicalType other(String name) {
        return new LogicalType(Kind.OTHER, 0, 0, 0, false, name, List.of(), null);
    }

    /** The fraction digits of a second, for times; else 0. A column that keeps fewer does not hold the type. */
    public int secondDigits() {
        return switch (kind) {
            case TIME, LOCAL_DATE_TIME, INSTANT, OFFSET_DATE_TIME, DURATION -> precision;
            default -> 0;
        };
    }

    /**
     * Whether values can be compared by {@code =}: not documents kept as they were written, XML, shapes and vectors, for
     * which databases have no equality, or one of the notation.
     */
    public boolean comparable() {
        return switch (kind) {
            case JSON_TEXT, XML, GEOMETRY, GEOGRAPHY, VECTOR -> false;
            case ARRAY, RANGE -> element == null || element.comparable();
            default -> true;
        };
    }

    /** The same integer without a sign. */
    public LogicalType asUnsigned() {
        return new LogicalType(kind, length, precision, scale, true, name, values, element);
    }
}
