package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Times.date;
import static io.dialectic.Times.day;
import static io.dialectic.Times.dayOfWeek;
import static io.dialectic.Times.dayOfYear;
import static io.dialectic.Times.daysBetween;
import static io.dialectic.Times.hour;
import static io.dialectic.Times.minute;
import static io.dialectic.Times.month;
import static io.dialectic.Times.now;
import static io.dialectic.Times.plusDays;
import static io.dialectic.Times.plusHours;
import static io.dialectic.Times.plusMinutes;
import static io.dialectic.Times.plusMonths;
import static io.dialectic.Times.plusSeconds;
import static io.dialectic.Times.plusYears;
import static io.dialectic.Times.second;
import static io.dialectic.Times.secondsBetween;
import static io.dialectic.Times.startOfDay;
import static io.dialectic.Times.startOfHour;
import static io.dialectic.Times.startOfMinute;
import static io.dialectic.Times.startOfMonth;
import static io.dialectic.Times.startOfYear;
import static io.dialectic.Times.today;
import static io.dialectic.Times.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Expr;
import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.ExpressionCases.Is;
import io.dialectic.compliance.model.Sample;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of dates and times: their parts, their beginnings, what is added, and what lies between. */
public final class TimeFunctionCases {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
    private static final LocalDateTime LOCAL = LocalDateTime.of(2024, 2, 29, 23, 58, 59, 123_456_000);
    private static final Instant MOMENT = Instant.parse("2023-12-31T23:30:15.654321Z");

    /** Made by the suite. */
    public TimeFunctionCases() {}

    private static Expr<Sample, LocalDate> day0() {
        return attr(Sample::day);
    }

    private static Expr<Sample, LocalDateTime> local() {
        return attr(Sample::local);
    }

    private static Expr<Sample, Instant> moment() {
        return attr(Sample::moment);
    }

    private static <V> Is is(String words, Expr<Sample, V> expression, @Nullable V value) {
        return new Is(words, expression, value);
    }

    /** The table. */
    public static List<Is> times() {
        return List.of(
                is("year of a date", year(day0()), 2024),
                is("month of a date", month(day0()), 1),
                is("day of a date", day(day0()), 31),
                is("year of a local time", year(local()), 2024),
                is("hour of a local time", hour(local()), 23),
                is("minute of a local time", minute(local()), 58),
                is("second of a local time is whole", second(local()), 59),
                is("year of an instant at UTC", year(moment()), 2023),
                is("day of an instant at UTC", day(moment()), 31),
                is("hour of an instant at UTC", hour(moment()), 23),
                is("second of an instant", second(moment()), 15),
                is("hour of a time of day", hour(attr(Sample::hour)), 7),
                is("minute of a time of day", minute(attr(Sample::hour)), 8),
                is("second of a time of day", second(attr(Sample::hour)), 9),
                is("day of week of a Wednesday", dayOfWeek(day0()), 3),
                is("day of week of a Sunday is 7", dayOfWeek(moment()), 7),
                is("day of week of a Thursday", dayOfWeek(local()), 4),
                is("day of year", dayOfYear(local()), 60),
                is("date of a local time", date(local()), LocalDate.of(2024, 2, 29)),
                is("date of an instant at UTC", date(moment()), LocalDate.of(2023, 12, 31)),
                is("start of year of a date", startOfYear(day0()), LocalDate.of(2024, 1, 1)),
                is("start of month of a date", startOfMonth(day0()), LocalDate.of(2024, 1, 1)),
                is("start of year of a local time", startOfYear(local()), LocalDateTime.of(2024, 1, 1, 0, 0)),
                is("start of month of a local time", startOfMonth(local()), LocalDateTime.of(2024, 2, 1, 0, 0)),
                is("start of day", startOfDay(local()), LocalDateTime.of(2024, 2, 29, 0, 0)),
                is("start of hour", startOfHour(local()), LocalDateTime.of(2024, 2, 29, 23, 0)),
                is("start of minute", startOfMinute(local()), LocalDateTime.of(2024, 2, 29, 23, 58)),
                is("start of year of an instant", startOfYear(moment()), Instant.parse("2023-01-01T00:00:00Z")),
                is("start of day of an instant", startOfDay(moment()), Instant.parse("2023-12-31T00:00:00Z")),
                is("start of hour of an instant", startOfHour(moment()), Instant.parse("2023-12-31T23:00:00Z")),
                is("a month on from the 31st", plusMonths(day0(), 1), LocalDate.of(2024, 2, 29)),
                is("months back", plusMonths(day0(), -2), LocalDate.of(2023, 11, 30)),
                is("a year on from the 29th of February", plusYears(local(), 1), LOCAL.plusYears(1)),
                is("years back", plusYears(day0(), -10), LocalDate.of(2014, 1, 31)),
                is("a day on", plusDays(day0(), 1), LocalDate.of(2024, 2, 1)),
                is("days back over a year", plusDays(day0(), -31), LocalDate.of(2023, 12, 31)),
                is("a day on keeps the fraction", plusDays(local(), 1), LOCAL.plusDays(1)),
                is("hours on", plusHours(local(), 25), LOCAL.plusHours(25)),
                is("minutes on", plusMinutes(local(), 2), LOCAL.plusMinutes(2)),
                is("seconds on keep the fraction", plusSeconds(local(), 1), LOCAL.plusSeconds(1)),
                is("seconds back", plusSeconds(local(), -60), LOCAL.minusSeconds(60)),
                is("a month on of an instant", plusMonths(moment(), 2), Instant.parse("2024-02-29T23:30:15.654321Z")),
                is("hours on of an instant", plusHours(moment(), 1), MOMENT.plus(Duration.ofHours(1))),
                is("seconds on of an instant", plusSeconds(moment(), 45), MOMENT.plusSeconds(45)),
                is("as many days as an attribute says", plusDays(day0(), attr(Sample::number)), DAY.plusDays(5)),
                is("days between", daysBetween(day0(), plusDays(day0(), 40)), 40),
                is("days between, backwards", daysBetween(plusDays(day0(), 40), day0()), -40),
                is("days between count midnights", daysBetween(local(), plusHours(local(), 1)), 1),
                is("seconds between", secondsBetween(local(), plusMinutes(local(), 3)), 180L),
                is("seconds between, backwards", secondsBetween(moment(), plusHours(moment(), -1)), -3600L),
                is("beginnings within parts", month(startOfYear(plusMonths(local(), 12))), 1));
    }

    private static Model<Sample> one(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        samples.create(v -> v.set(Sample::day)
                .to(DAY)
                .set(Sample::hour)
                .to(LocalTime.of(7, 8, 9))
                .set(Sample::local)
                .to(LOCAL)
                .set(Sample::moment)
                .to(MOMENT)
                .set(Sample::number)
                .to(5));
        return samples;
    }

    @Case({"I1", "PN25"})
    @Each("times")
    public void timesAreComputed(Subject t, Is row) {
        List<? extends @Nullable Object> values = one(t).select(row.expression());
        assertThat(values).hasSize(1);
        assertThat((Object) values.get(0)).isEqualTo(row.value());
    }

    @Case({"I1", "PN25"})
    @Each("times")
    public void timesAreTested(Subject t, Is row) {
        Model<Sample> samples = one(t);
        @SuppressWarnings("unchecked")
        Expr<Sample, Object> expression = (Expr<Sample, Object>) row.expression();
        assertThat(samples.where(expression).eq(row.value()).count()).isEqualTo(1);
        assertThat(samples.where(expression).ne(row.value()).count()).isZero();
    }

    @Case({"I1", "PN25"})
    public void nowIsNow(Subject t) {
        Instant now = Objects.requireNonNull(one(t).select(now()).get(0));
        // The clocks of the database and of the test may differ, but not by hours: a zone taken for UTC would show.
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(20));
        LocalDate today = Objects.requireNonNull(one(t).select(today()).get(0));
        assertThat(today)
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    @Case({"I1", "PN25"})
    public void nowIsComparedWithWhatWasWritten(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        samples.create(v -> v.set(Sample::moment).to(Instant.now().minus(Duration.ofHours(2))));
        assertThat(samples.where(Sample::moment).lt(now()).count()).isEqualTo(1);
        assertThat(samples.where(Sample::moment).gt(now()).count()).isZero();
        assertThat(samples.where(Sample::moment).gt(plusHours(now(), -3)).count())
                .isEqualTo(1);
    }

    @Case("I1")
    public void partsThatATimeDoesNotHaveAreRefused(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        long sent = t.statements(() -> {
            refused(() -> samples.select(hour(attr(Sample::day))));
            refused(() -> samples.select(year(attr(Sample::hour))));
            refused(() -> samples.select(plusHours(attr(Sample::day), 1)));
        });
        assertThat(sent).isZero();
    }

    private static void refused(Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND));
    }
}
