package io.dialectic.engine.metadata;

import io.dialectic.error.QueryException;
import io.dialectic.type.Bits;
import io.dialectic.type.HardwareAddress;
import io.dialectic.type.Json;
import io.dialectic.type.NetworkAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Constants that are written as text in annotations. */
final class Constants {
    private static final Map<Class<?>, Function<String, Object>> TIMES = Map.of(
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, LocalDateTime::parse,
            Instant.class, Instant::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            Duration.class, Duration::parse,
            Year.class, Year::parse);

    private Constants() {}

    /** The constant of a wrapper class, enum or text; IllegalArgumentException if the text is none. */
    static Object parse(Class<?> type, String text) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(text);
        }
        if (type == BitSet.class) {
            return Bits.ofText(text);
        }
        if (type == HardwareAddress.class || type == NetworkAddress.class || type == Json.class) {
            return document(type, text);
        }
        if (type == byte[].class) {
            return HexFormat.of().parseHex(text);
        }
        Function<String, Object> time = TIMES.get(type);
        if (time != null) {
            return time(type, time, text);
        }
        if (type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        }
        if (type == Character.class && text.length() == 1) {
            return text.charAt(0);
        }
        if (type == String.class) {
            return text;
        }
        return number(type, text);
    }

    private static Object time(Class<?> type, Function<String, Object> parser, String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no " + type.getSimpleName() + " in ISO 8601", e);
        }
    }

    private static Object document(Class<?> type, String text) {
        try {
            return type == Json.class
                    ? Json.of(text)
                    : type == NetworkAddress.class ? NetworkAddress.of(text) : new HardwareAddress(text);
        } catch (QueryException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Object number(Class<?> type, String text) {
        if (type == Byte.class) {
            return Byte.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Float.class) {
            return Float.valueOf(text);
        }
        if (type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        throw new IllegalArgumentException("constants of " + type.getSimpleName() + " are not known");
    }
}
