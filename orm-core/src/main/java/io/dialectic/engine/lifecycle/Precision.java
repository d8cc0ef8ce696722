package io.dialectic.engine.lifecycle;

import io.dialectic.model.Attribute;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Brings values to the precision of their column before they are written, so that what was created equals what is read
 * back (PN27). Only digits that the column cannot keep of a time are cut; decimals are never rounded, {@link Validator}
 * refuses those that would be.
 */
public final class Precision {
    private Precision() {}

    /** The value as the attribute's column keeps it. */
    public static @Nullable Object of(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        LogicalType type = attribute.type();
        return switch (type.kind()) {
            case INSTANT -> value instanceof Instant instant ? cut(instant, type.precision()) : value;
            case LOCAL_DATE_TIME -> value instanceof LocalDateTime time ? cut(time, type.precision()) : value;
            case TIME -> value instanceof LocalTime time ? cut(time, type.precision()) : value;
            case DECIMAL ->
                value instanceof BigDecimal number && number.scale() < type.scale()
                        ? number.setScale(type.scale(), RoundingMode.UNNECESSARY)
                        : value;
            default -> value;
        };
    }

    private static Temporal cut(Temporal value, int digits) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        int unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        return nanos % unit == 0 ? value : value.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
}
