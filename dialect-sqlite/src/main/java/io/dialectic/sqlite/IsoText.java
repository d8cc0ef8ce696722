package io.dialectic.sqlite;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Times as ISO 8601 texts of one length for each type, so that the order of the texts is the order of the times. Also reads
 * what SQLite's own functions write (https://sqlite.org/lang_datefunc.html): a blank for the T, fewer digits, no zone.
 *
 * <p>Written by hand, since a formatter costs as much as all the rest of a row.
 */
final class IsoText {
    static final int FRACTION_DIGITS = 6;

    private static final int MAX_YEAR = 9999;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final String INVALID_DATETIME = "22007";

    private IsoText() {}

    static String write(LocalDate date) {
        StringBuilder text = new StringBuilder(DATE_LENGTH);
        date(text, date);
        return text.toString();
    }

    static String write(LocalTime time) {
        StringBuilder text = new StringBuilder(15);
        time(text, time);
        return text.toString();
    }

    static String write(LocalDateTime value) {
        StringBuilder text = new StringBuilder(26);
        date(text, value.toLocalDate());
        time(text.append('T'), value.toLocalTime());
        return text.toString();
    }

    static String write(Instant instant) {
        LocalDateTime value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        date(text, value.toLocalDate());
        time(text.append('T'), value.toLocalTime());
        return text.append('Z').toString();
    }

    static LocalDate readDate(String text) throws SQLException {
        try {
            if (text.length() == DATE_LENGTH) {
                return date(text);
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw unreadable(text, "a date", e);
        }
        throw unreadable(text, "a date", null);
    }

    static LocalTime readTime(String text) throws SQLException {
        try {
            int end = endOfTime(text, 0);
            if (end == text.length()) {
                return time(text, 0, end);
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw unreadable(text, "a time of day", e);
        }
        throw unreadable(text, "a time of day", null);
    }

    static LocalDateTime readDateTime(String text) throws SQLException {
        try {
            int end = endOfTime(text, DATE_LENGTH + 1);
            if (end == text.length() && separates(text.charAt(DATE_LENGTH))) {
                return LocalDateTime.of(date(text), time(text, DATE_LENGTH + 1, end));
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw unreadable(text, "a date and time", e);
        }
        throw unreadable(text, "a date and time", null);
    }

    static Instant readInstant(String text) throws SQLException {
        try {
            if (separates(text.charAt(DATE_LENGTH))) {
                int end = endOfTime(text, DATE_LENGTH + 1);
                LocalTime time = time(text, DATE_LENGTH + 1, end);
                long seconds = date(text).toEpochDay() * SECONDS_OF_DAY + time.toSecondOfDay() - offset(text, end);
                return Instant.ofEpochSecond(seconds, time.getNano());
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw unreadable(text, "an instant", e);
        }
        throw unreadable(text, "an instant", null);
    }

    private static void date(StringBuilder text, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > MAX_YEAR) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The year of " + date + " has not four digits, so SQLite would not sort it by time. Use a year from"
                            + " 0 to 9999.");
        }
        pad(text, year, 1_000);
        pad(text.append('-'), date.getMonthValue(), 10);
        pad(text.append('-'), date.getDayOfMonth(), 10);
    }

    private static void time(StringBuilder text, LocalTime time) {
        pad(text, time.getHour(), 10);
        pad(text.append(':'), time.getMinute(), 10);
        pad(text.append(':'), time.getSecond(), 10);
        pad(text.append('.'), time.getNano() / NANOS_OF_MICRO, 100_000);
    }

    private static void pad(StringBuilder text, int number, int highestUnit) {
        for (int unit = highestUnit; unit > 1 && number < unit; unit /= 10) {
            text.append('0');
        }
        text.append(number);
    }

    private static LocalDate date(String text) {
        require(text, 4, '-');
        require(text, 7, '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH));
    }

    private static LocalTime time(String text, int start, int end) {
        require(text, start + 2, ':');
        int hour = number(text, start, start + 2);
        int minute = number(text, start + 3, start + 5);
        if (end == start + 5) {
            return LocalTime.of(hour, minute);
        }
        require(text, start + 5, ':');
        int second = number(text, start + 6, start + 8);
        int nanos = 0;
        if (end > start + 8) {
            require(text, start + 8, '.');
            nanos = number(text, start + 9, end);
            for (int digits = end - start - 9; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        return LocalTime.of(hour, minute, second, nanos);
    }

    /** Where the zone begins, or the text ends. */
    private static int endOfTime(String text, int start) {
        int end = start;
        while (end < text.length() && isOfTime(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfTime(char c) {
        return c >= '0' && c <= '9' || c == ':' || c == '.';
    }

    private static boolean separates(char c) {
        return c == 'T' || c == ' ';
    }

    /** Seconds east of UTC; a text without zone is UTC, as SQLite's functions mean it. */
    private static int offset(String text, int at) {
        int length = text.length() - at;
        if (length == 0 || length == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        require(text, at + 3, ':');
        int seconds = number(text, at + 1, at + 3) * 3_600 + number(text, at + 4, at + 6) * 60;
        if (length == 6 && text.charAt(at) == '+') {
            return seconds;
        }
        if (length == 6 && text.charAt(at) == '-') {
            return -seconds;
        }
        throw new DateTimeException("no zone: " + text.substring(at));
    }

    private static int number(String text, int start, int end) {
        if (end - start > 9) {
            throw new DateTimeException("more than nine digits");
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit: " + text.charAt(i));
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void require(String text, int at, char wanted) {
        if (text.charAt(at) != wanted) {
            throw new DateTimeException("no " + wanted + " at " + at);
        }
    }

    private static SQLDataException unreadable(String text, String what, @Nullable Exception e) {
        return new SQLDataException(
                "the text '" + text + "' in the column is not " + what + " in ISO 8601", INVALID_DATETIME, e);
    }
}
