package io.dialectic.postgres;

import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.Range;
import java.math.BigDecimal;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as text: https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-IO.
 *
 * @param name the range type
 * @param write a bound as text
 * @param read a bound of its text
 * @param fidelity what is kept
 */
record RangeText<T extends Comparable<? super T>>(
        String name, Function<T, String> write, Function<String, T> read, Fidelity fidelity) {
    private static final Fidelity DISCRETE =
            Fidelity.lossy("the lower bound is read as included, the upper as excluded");

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DATE_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    static @Nullable RangeText<?> of(LogicalType element) {
        return switch (element.kind()) {
            case INTEGER -> new RangeText<>("INT4RANGE", Object::toString, Integer::valueOf, DISCRETE);
            case BIGINT -> new RangeText<>("INT8RANGE", Object::toString, Long::valueOf, DISCRETE);
            case DECIMAL -> new RangeText<>("NUMRANGE", BigDecimal::toPlainString, BigDecimal::new, Fidelity.EXACT);
            case DATE -> new RangeText<LocalDate>("DATERANGE", TimeText::of, LocalDate::parse, DISCRETE);
            case LOCAL_DATE_TIME ->
                new RangeText<>(
                        "TSRANGE",
                        (LocalDateTime value) -> TimeText.of(value),
                        text -> LocalDateTime.parse(text, DATE_TIME),
                        Fidelity.digits(PostgresTypes.FRACTION_DIGITS));
            case INSTANT ->
                new RangeText<>(
                        "TSTZRANGE",
                        (Instant value) -> TimeText.of(value),
                        text -> INSTANT.parse(text, Instant::from),
                        Fidelity.digits(PostgresTypes.FRACTION_DIGITS));
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    ColumnType<?> column(LogicalType type) {
        Class<Range<T>> javaType = (Class<Range<T>>) (Class<?>) Range.class;
        return PostgresOwnTypes.text(type, javaType, name, this::text, this::parse)
                .withFidelity(fidelity);
    }

    @SuppressWarnings("unchecked")
    String ofAny(Object range) {
        return text((Range<T>) range);
    }

    private String text(Range<T> range) {
        if (range.empty()) {
            return "empty";
        }
        T lower = range.lower();
        T upper = range.upper();
        return (range.lowerIncluded() ? "[" : "(")
                + (lower == null ? "" : "\"" + write.apply(lower) + "\"")
                + ","
                + (upper == null ? "" : "\"" + write.apply(upper) + "\"")
                + (range.upperIncluded() ? "]" : ")");
    }

    private Range<T> parse(String text) throws SQLException {
        if (text.equals("empty")) {
            return Range.nothing();
        }
        int comma = text.indexOf(',');
        try {
            return new Range<>(
                    bound(text.substring(1, comma)),
                    bound(text.substring(comma + 1, text.length() - 1)),
                    text.startsWith("["),
                    text.endsWith("]"),
                    false);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new SQLDataException("the range " + text + " in the column cannot be held as " + name, "22P02", e);
        }
    }

    private @Nullable T bound(String text) {
        return text.isEmpty() ? null : read.apply(text.replace("\"", ""));
    }
}
