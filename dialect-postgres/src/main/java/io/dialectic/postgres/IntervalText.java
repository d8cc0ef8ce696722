package io.dialectic.postgres;

import io.dialectic.type.Durations;
import java.sql.SQLDataException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intervals as text (https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-OUTPUT). Written in
 * seconds and their fractions alone; read in the style {@code postgres}, which is the default. An interval of months is no
 * length of time in seconds, and is refused.
 */
final class IntervalText {
    private static final Pattern POSTGRES = Pattern.compile("(?:(?<days>-?\\+?[0-9]+) days?)?"
            + " ?(?:(?<sign>[-+]?)(?<hours>[0-9]+):(?<minutes>[0-9]{2}):(?<seconds>[0-9]{2})"
            + "(?:\\.(?<fraction>[0-9]{1,6}))?)?");

    private static final long SECONDS_OF_DAY = 86_400;

    private IntervalText() {}

    static String write(Duration value) {
        long micros = Durations.microseconds(value);
        String digits = String.valueOf(Math.abs(micros % 1_000_000));
        return (micros < 0 ? "-" : "") + Math.abs(micros / 1_000_000) + "." + "0".repeat(6 - digits.length()) + digits
                + " seconds";
    }

    static Duration read(String text) throws SQLDataException {
        Matcher parts = POSTGRES.matcher(text);
        if (!parts.matches() || text.isEmpty()) {
            throw new SQLDataException(
                    "the interval '" + text + "' in the column is no number of days, hours, minutes and seconds",
                    "22007");
        }
        Duration time = Duration.ZERO;
        if (parts.group("hours") != null) {
            String fraction = parts.group("fraction");
            long micros = fraction == null ? 0 : Long.parseLong(fraction + "0".repeat(6 - fraction.length()));
            time = Duration.ofHours(Long.parseLong(parts.group("hours")))
                    .plusMinutes(Long.parseLong(parts.group("minutes")))
                    .plusSeconds(Long.parseLong(parts.group("seconds")))
                    .plusNanos(micros * 1_000);
            time = parts.group("sign").equals("-") ? time.negated() : time;
        }
        String days = parts.group("days");
        return days == null ? time : time.plusSeconds(Long.parseLong(days) * SECONDS_OF_DAY);
    }
}
