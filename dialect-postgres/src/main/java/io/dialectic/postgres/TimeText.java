package io.dialectic.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/**
 * Times as PostgreSQL reads them from text (https://www.postgresql.org/docs/current/datatype-datetime.html): years have no
 * sign but an era behind, and the ends of the Java types are infinities, as the driver has it for single values.
 */
final class TimeText {
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter ERA = new DateTimeFormatterBuilder()
            .appendText(ChronoField.ERA, Map.of(0L, " BC", 1L, ""))
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";

    private TimeText() {}

    static String of(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        return date.equals(LocalDate.MIN) ? MINUS_INFINITY : DATE.format(date) + ERA.format(date);
    }

    static String of(LocalTime time) {
        return time.toString();
    }

    static String of(LocalDateTime value) {
        if (value.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        return value.equals(LocalDateTime.MIN) ? MINUS_INFINITY : DATE_TIME.format(value) + ERA.format(value);
    }

    static String of(Instant value) {
        OffsetDateTime utc = PostgresTypes.atUtc(value);
        if (utc.equals(OffsetDateTime.MAX)) {
            return INFINITY;
        }
        return utc.equals(OffsetDateTime.MIN) ? MINUS_INFINITY : DATE_TIME.format(utc) + "+00" + ERA.format(utc);
    }
}
