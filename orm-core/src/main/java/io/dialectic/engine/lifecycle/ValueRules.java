package io.dialectic.engine.lifecycle;

import io.dialectic.type.LogicalType;
import io.dialectic.type.WholeNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What values a logical type forbids on every database. */
final class ValueRules {
    private ValueRules() {}

    /**
     * Why a value is refused.
     *
     * @param rule the rule's name
     * @param message what the value must be, in a clause
     */
    record Refusal(String rule, String message) {}

    /** Why a value, as the column holds it, is refused; null if it is fine. */
    static @Nullable Refusal refusal(LogicalType type, Object value) {
        return switch (type.kind()) {
            case STRING, CHAR, CASE_INSENSITIVE_TEXT ->
                value instanceof CharSequence text ? length(characters(text), type.length(), "characters") : null;
            case TEXT ->
                type.length() > 0 && value instanceof String text
                        ? length(text.getBytes(StandardCharsets.UTF_8).length, type.length(), "bytes")
                        : null;
            case BINARY -> value instanceof byte[] bytes ? length(bytes.length, type.length(), "bytes") : null;
            case DECIMAL -> value instanceof BigDecimal number ? decimal(type, number) : null;
            case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT -> whole(type, value);
            case ENUM ->
                value instanceof String text && !type.values().contains(text)
                        ? new Refusal("enum", "must be one of " + type.values())
                        : null;
            default -> null;
        };
    }

    /** Characters as databases count them, code points. */
    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static @Nullable Refusal length(int length, int most, String unit) {
        return most == 0 || length <= most
                ? null
                : new Refusal("length", "must have at most " + most + " " + unit + ", and has " + length);
    }

    private static @Nullable Refusal decimal(LogicalType type, BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (bare.scale() > type.scale()) {
            return new Refusal("scale", "must have at most " + type.scale() + " digits behind the point");
        }
        int before = type.precision() - type.scale();
        return bare.precision() - bare.scale() > before
                ? new Refusal("precision", "must have at most " + before + " digits before the point")
                : null;
    }

    /** A value whose class is just as wide as the type needs no look. */
    private static @Nullable Refusal whole(LogicalType type, Object value) {
        boolean within;
        if (value instanceof BigInteger number) {
            within = number.compareTo(WholeNumbers.least(type)) >= 0
                    && number.compareTo(WholeNumbers.greatest(type)) <= 0;
        } else if (type.kind() == LogicalType.Kind.BIGINT) {
            within = !type.unsigned() || ((Number) value).longValue() >= 0;
        } else {
            long number = ((Number) value).longValue();
            within = number >= WholeNumbers.least(type).longValue()
                    && number <= WholeNumbers.greatest(type).longValue();
        }
        return within
                ? null
                : new Refusal(
                        "range", "must be from " + WholeNumbers.least(type) + " to " + WholeNumbers.greatest(type));
    }
}
