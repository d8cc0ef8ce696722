package io.dialectic.engine.metadata;

import java.math.BigDecimal;
import java.util.UUID;

/** Constants that are written as text in annotations. */
final class Constants {
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
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        throw new IllegalArgumentException("constants of " + type.getSimpleName() + " are not known");
    }
}
