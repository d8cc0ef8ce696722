package io.dialectic;

import io.dialectic.function.ScalarFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;

/** Functions of dates and times; made to be imported statically. Instants are taken at UTC. */
public final class Times {
    private Times() {}

    /** The database's time at the start of the statement, or of its transaction. */
    public static <M> Expr<M, Instant> now() {
        return Functions.call(ScalarFunction.NOW, List.<Expr<M, ?>>of());
    }

    /** The date of {@link #now()} in UTC. */
    public static <M> Expr<M, LocalDate> today() {
        return Functions.call(ScalarFunction.TODAY, List.<Expr<M, ?>>of());
    }

    /** The year. */
    public static <M> Expr<M, Integer> year(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.YEAR, time);
    }

    /** The month, from 1 to 12. */
    public static <M> Expr<M, Integer> month(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.MONTH, time);
    }

    /** The day of the month. */
    public static <M> Expr<M, Integer> day(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.DAY, time);
    }

    /** The hour, from 0 to 23. */
    public static <M> Expr<M, Integer> hour(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.HOUR, time);
    }

    /** The minute of the hour. */
    public static <M> Expr<M, Integer> minute(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.MINUTE, time);
    }

    /** The whole second of the minute. */
    public static <M> Expr<M, Integer> second(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.SECOND, time);
    }

    /** From 1, Monday, to 7, Sunday (ISO 8601). */
    public static <M> Expr<M, Integer> dayOfWeek(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.DAY_OF_WEEK, time);
    }

    /** The day of the year, from 1. */
    public static <M> Expr<M, Integer> dayOfYear(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.DAY_OF_YEAR, time);
    }

    /** The date of a time. */
    public static <M> Expr<M, LocalDate> date(Expr<M, ? extends Temporal> time) {
        return Functions.call(ScalarFunction.DATE, time);
    }

    /** The first moment of the year that a time is in. */
    public static <M, T extends Temporal> Expr<M, T> startOfYear(Expr<M, T> time) {
        return Functions.call(ScalarFunction.START_OF_YEAR, time);
    }

    /** The first moment of the month that a time is in. */
    public static <M, T extends Temporal> Expr<M, T> startOfMonth(Expr<M, T> time) {
        return Functions.call(ScalarFunction.START_OF_MONTH, time);
    }

    /** The first moment of the day that a time is in. */
    public static <M, T extends Temporal> Expr<M, T> startOfDay(Expr<M, T> time) {
        return Functions.call(ScalarFunction.START_OF_DAY, time);
    }

    /** The first moment of the hour that a time is in. */
    public static <M, T extends Temporal> Expr<M, T> startOfHour(Expr<M, T> time) {
        return Functions.call(ScalarFunction.START_OF_HOUR, time);
    }

    /** The first moment of the minute that a time is in. */
    public static <M, T extends Temporal> Expr<M, T> startOfMinute(Expr<M, T> time) {
        return Functions.call(ScalarFunction.START_OF_MINUTE, time);
    }

    /** A time so many years on, or back if negative; the 29th of February becomes the 28th where there is none. */
    public static <M, T extends Temporal> Expr<M, T> plusYears(Expr<M, T> time, int years) {
        return plusYears(time, Functions.value(years));
    }

    /** A time so many years on. */
    public static <M, T extends Temporal> Expr<M, T> plusYears(Expr<M, T> time, Expr<M, Integer> years) {
        return Functions.call(ScalarFunction.ADD_YEARS, time, years);
    }

    /** A time so many months on, or back if negative; a day that the month does not have becomes its last. */
    public static <M, T extends Temporal> Expr<M, T> plusMonths(Expr<M, T> time, int months) {
        return plusMonths(time, Functions.value(months));
    }

    /** A time so many months on. */
    public static <M, T extends Temporal> Expr<M, T> plusMonths(Expr<M, T> time, Expr<M, Integer> months) {
        return Functions.call(ScalarFunction.ADD_MONTHS, time, months);
    }

    /** A time so many days on, or back if negative. */
    public static <M, T extends Temporal> Expr<M, T> plusDays(Expr<M, T> time, int days) {
        return plusDays(time, Functions.value(days));
    }

    /** A time so many days on. */
    public static <M, T extends Temporal> Expr<M, T> plusDays(Expr<M, T> time, Expr<M, Integer> days) {
        return Functions.call(ScalarFunction.ADD_DAYS, time, days);
    }

    /** A time so many hours on, or back if negative. */
    public static <M, T extends Temporal> Expr<M, T> plusHours(Expr<M, T> time, int hours) {
        return plusHours(time, Functions.value(hours));
    }

    /** A time so many hours on. */
    public static <M, T extends Temporal> Expr<M, T> plusHours(Expr<M, T> time, Expr<M, Integer> hours) {
        return Functions.call(ScalarFunction.ADD_HOURS, time, hours);
    }

    /** A time so many minutes on, or back if negative. */
    public static <M, T extends Temporal> Expr<M, T> plusMinutes(Expr<M, T> time, int minutes) {
        return plusMinutes(time, Functions.value(minutes));
    }

    /** A time so many minutes on. */
    public static <M, T extends Temporal> Expr<M, T> plusMinutes(Expr<M, T> time, Expr<M, Integer> minutes) {
        return Functions.call(ScalarFunction.ADD_MINUTES, time, minutes);
    }

    /** A time so many seconds on, or back if negative. */
    public static <M, T extends Temporal> Expr<M, T> plusSeconds(Expr<M, T> time, int seconds) {
        return plusSeconds(time, Functions.value(seconds));
    }

    /** A time so many seconds on. */
    public static <M, T extends Temporal> Expr<M, T> plusSeconds(Expr<M, T> time, Expr<M, Integer> seconds) {
        return Functions.call(ScalarFunction.ADD_SECONDS, time, seconds);
    }

    /** Whole days from the date of one time to that of another. */
    public static <M, T extends Temporal> Expr<M, Integer> daysBetween(Expr<M, T> from, Expr<M, T> to) {
        return Functions.call(ScalarFunction.DAYS_BETWEEN, from, to);
    }

    /** Seconds from one time to another, both cut to whole seconds. */
    public static <M, T extends Temporal> Expr<M, Long> secondsBetween(Expr<M, T> from, Expr<M, T> to) {
        return Functions.call(ScalarFunction.SECONDS_BETWEEN, from, to);
    }
}
