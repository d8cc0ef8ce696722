package io.dialectic.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Times as text of fixed width, written and read by hand since formatters cost more than the rest of a row: {@code
 * 2026-11-24}, {@code 13:05:00.123456}, {@code 2026-11-24T13:05:00.123456}, with a {@code Z} behind for instants. Years from
 * 0000 to 9999. Shorter fractions and a space for the T are read as well, so that foreign data can be read.
 */
final class IsoText {
    private static final int DATE_LENGTH = 10;

    private IsoText() {}

    static String of(LocalDate date) {
        StringBuilder text = new StringBuilder(DATE_LENGTH);
        append(text, date);
        return text.toString();
    }

    static String of(LocalTime time) {
        StringBuilder text = new StringBuilder(15);
        append(text, time);
        return text.toString();
    }

    static String of(LocalDateTime value) {
        return dateTime(new StringBuilder(27), value).toString();
    }

    static String of(Instant value) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
        return dateTime(new StringBuilder(27), utc).append('Z').toString();
    }

    private static StringBuilder dateTime(StringBuilder text, LocalDateTime value) {
        append(text, value.toLocalDate());
        text.append('T');
        append(text, value.toLocalTime());
        return text;
    }

    private static void append(StringBuilder text, LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("the year " + date.getYear() + " does not fit into four digits");
        }
        digits(text, date.getYear(), 4);
        text.append('-');
        digits(text, date.getMonthValue(), 2);
        text.append('-');
        digits(text, date.getDayOfMonth(), 2);
    }

    private static void append(StringBuilder text, LocalTime time) {
        digits(text, time.getHour(), 2);
        text.append(':');
        digits(text, time.getMinute(), 2);
        text.append(':');
        digits(text, time.getSecond(), 2);
        text.append('.');
        digits(text, time.getNano() / 1_000, 6);
    }

    private static void digits(StringBuilder text, int value, int width) {
        int unit = 1;
        for (int i = 1; i < width; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
    }

    static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH));
    }

    static LocalTime time(String text) {
        return time(text, 0);
    }

    static LocalDateTime dateTime(String text) {
        return LocalDateTime.of(date(text), text.length() > DATE_LENGTH ? time(text, 11) : LocalTime.MIDNIGHT);
    }

    static Instant instant(String text) {
        LocalDateTime value = dateTime(text);
        return Instant.ofEpochSecond(value.toEpochSecond(ZoneOffset.UTC), value.getNano());
    }

    private static LocalTime time(String text, int at) {
        int hour = number(text, at, at + 2);
        int minute = number(text, at + 3, at + 5);
        int second = text.length() >= at + 8 ? number(text, at + 6, at + 8) : 0;
        int nano = 0;
        int unit = 100_000_000;
        for (int i = at + 9; i < text.length() && Character.isDigit(text.charAt(i)); i++, unit /= 10) {
            nano += (text.charAt(i) - '0') * unit;
        }
        return LocalTime.of(hour, minute, second, nano);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("'" + text + "' is no date or time");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
