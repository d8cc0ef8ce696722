package io.dialectic.engine.lifecycle;

import io.dialectic.model.Attribute;
import io.dialectic.type.LogicalType;
import io.dialectic.type.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        return value == null ? null : of(attribute.type(), value);
    }

    private static Object of(LogicalType type, Object value) {
        return switch (type.kind()) {
            case INSTANT -> value instanceof Instant instant ? cut(instant, type.precision()) : value;
            case LOCAL_DATE_TIME -> value instanceof LocalDateTime time ? cut(time, type.precision()) : value;
            case OFFSET_DATE_TIME -> value instanceof OffsetDateTime time ? cut(time, type.precision()) : value;
            case TIME -> value instanceof LocalTime time ? cut(time, type.precision()) : value;
            case DURATION -> value instanceof Duration length ? cut(length, type.precision()) : value;
            case DECIMAL ->
                value instanceof BigDecimal number && number.scale() < type.scale()
                        ? number.setScale(type.scale(), RoundingMode.UNNECESSARY)
                        : value;
            case CHAR -> value instanceof String text ? text.stripTrailing() : value;
            case RANGE -> {
                LogicalType element = type.element();
                yield value instanceof Range<?> range && element != null ? RangeForm.of(element, range) : value;
            }
            case ARRAY -> {
                LogicalType element = type.element();
                yield value instanceof List<?> list && element != null ? each(element, list) : value;
            }
            default -> value;
        };
    }

    /** The same list where nothing changes. */
    private static Object each(LogicalType element, List<?> list) {
        List<@Nullable Object> kept = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object value : list) {
            Object one = value == null ? null : of(element, value);
            changed |= one != value;
            kept.add(one);
        }
        return changed ? Collections.unmodifiableList(kept) : list;
    }

    private static Duration cut(Duration value, int digits) {
        int unit = unit(digits);
        return value.getNano() % unit == 0 ? value : value.minusNanos(value.getNano() % unit);
    }

    private static int unit(int digits) {
        int unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        return unit;
    }

    private static Temporal cut(Temporal value, int digits) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        int unit = unit(digits);
        return nanos % unit == 0 ? value : value.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
}
