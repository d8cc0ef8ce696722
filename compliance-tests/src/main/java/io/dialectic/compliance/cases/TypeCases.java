package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Sample;
import io.dialectic.error.ValidationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Types by a table of values: written, read back, found by WHERE and by IN. A new type is a row. */
public final class TypeCases {
    /** Made by the suite. */
    public TypeCases() {}

    /** An attribute and a value. */
    public record Value(String attribute, Object value, boolean comparable) {
        @Override
        public String toString() {
            String shown = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
            return attribute + " " + (shown.length() > 40 ? shown.length() + " characters" : shown);
        }
    }

    private static void add(List<Value> table, String attribute, Object... values) {
        for (Object value : values) {
            table.add(new Value(attribute, value, true));
        }
    }

    /** The table. */
    public static List<Value> values() {
        List<Value> table = new ArrayList<>();
        add(
                table,
                "string",
                "",
                " ",
                "text",
                "it's",
                "\"double\"",
                "back\\slash",
                "per%cent_",
                "line\nbreak",
                "tab\tstop",
                "ümläut ß",
                "日本語",
                "emoji 🙂",
                "x".repeat(100),
                ":name ? $1",
                "--comment",
                "NULL");
        add(table, "text", "t", "long ".repeat(5_000));
        add(table, "bool", true, false);
        add(table, "small", (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
        add(table, "number", 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        add(table, "big", 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 9_007_199_254_740_993L);
        for (float one : new float[] {0f, 1.5f, -2.25f, 0.1f, 16_777_216f}) {
            table.add(new Value("single", one, false));
        }
        add(table, "real", 0d, 0.1d, -1.5d, 1e-300d, 1.7976931348623157e308d, Math.PI);
        add(
                table,
                "amount",
                new BigDecimal("0.000"),
                new BigDecimal("0.001"),
                new BigDecimal("-1.500"),
                new BigDecimal("999999999.999"),
                new BigDecimal("123456789.123"));
        add(
                table,
                "day",
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1900, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2026, 3, 29));
        add(
                table,
                "hour",
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59, 59),
                LocalTime.of(12, 34, 56, 123_456_000),
                LocalTime.of(2, 30));
        add(
                table,
                "local",
                LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(2026, 3, 29, 2, 30),
                LocalDateTime.of(2026, 11, 24, 13, 5, 0, 123_456_000),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59));
        add(
                table,
                "moment",
                Instant.EPOCH,
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2026-11-24T13:05:00.123456Z"),
                Instant.parse("2026-03-29T01:30:00Z"),
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                Instant.parse("1901-01-01T00:00:00Z"));
        add(table, "uuid", new UUID(0, 0), UUID.fromString("123e4567-e89b-42d3-a456-426614174000"), new UUID(-1, -1));
        add(table, "bytes", new byte[0], new byte[] {0, 1, -1, 127, -128}, new byte[300]);
        add(table, "colour", Sample.Colour.RED, Sample.Colour.VERY_LIGHT_BLUE);
        return table;
    }

    @Case({
        "C1", "C4", "C7", "C9", "C11", "C12", "C13", "C14", "C16", "C17", "C18", "C19", "C21", "C22", "C23", "PN25",
        "PN26", "H1"
    })
    @Each("values")
    public void isReadAsItWasWritten(Subject t, Value row) {
        Model<Sample> samples = t.fresh(Sample.class);
        samples.create(v -> v);
        Sample made =
                samples.create(v -> v.set(samples.attribute(row.attribute())).to(row.value()));
        Object read = samples.where(Sample::id)
                .eq(made.id())
                .select(samples.attribute(row.attribute()))
                .get(0);
        assertThat(read).isEqualTo(row.value());
        assertThat(samples.where(samples.attribute(row.attribute())).isNull().count())
                .isEqualTo(1);
        if (row.comparable()) {
            assertThat(samples.where(samples.attribute(row.attribute()))
                            .eq(row.value())
                            .count())
                    .isEqualTo(1);
            assertThat(samples.where(samples.attribute(row.attribute()))
                            .in(List.of(row.value()))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Case({"C1", "C17"})
    public void allTypesOfARowAreReadAtOnce(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        Sample given = new Sample(
                null,
                "s",
                "t",
                true,
                (short) 1,
                2,
                3L,
                1.5f,
                2.5d,
                new BigDecimal("1.250"),
                LocalDate.of(2026, 1, 2),
                LocalTime.of(3, 4, 5),
                LocalDateTime.of(2026, 1, 2, 3, 4),
                Instant.parse("2026-01-02T03:04:05Z"),
                new UUID(1, 2),
                null,
                Sample.Colour.GREEN);
        Sample made = samples.create(given);
        assertThat(samples.findAll()).containsExactly(made);
        assertThat(made).usingRecursiveComparison().ignoringFields("id").isEqualTo(given);
    }

    @Case("C1")
    public void allTypesMayBeNull(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        Sample made = samples.create(v -> v);
        assertThat(samples.findAll()).containsExactly(made);
        assertThat(made).hasAllNullFieldsOrPropertiesExcept("id");
    }

    @Case({"C17", "PN27"})
    public void digitsOfASecondThatAColumnCannotKeepAreCutBeforeTheyAreWritten(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        Sample made = samples.create(v -> v.set(Sample::moment).to(Instant.parse("2026-01-02T03:04:05.123456789Z")));
        assertThat(made.moment()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(samples.findAll()).containsExactly(made);
    }

    @Case("C16")
    public void decimalsGetTheScaleOfTheirColumnAndAreNeverRounded(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        Sample made = samples.create(v -> v.set(Sample::amount).to(new BigDecimal("1.5")));
        assertThat(made.amount()).isEqualTo(new BigDecimal("1.500"));
        assertThat(samples.findAll()).containsExactly(made);
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> samples.create(v -> v.set(Sample::amount).to(new BigDecimal("1.2345"))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("3 digits behind the point");
            assertThatThrownBy(() -> samples.create(v -> v.set(Sample::amount).to(new BigDecimal("1234567890"))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("9 digits before the point");
        });
        assertThat(sent).isZero();
    }

    @Case({"C17", "H13"})
    public void instantsAreComparedAsPointsInTime(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        Instant[] moments = {
            Instant.parse("1969-07-20T20:17:40Z"),
            Instant.EPOCH,
            Instant.parse("2026-01-01T00:00:00.000001Z"),
            Instant.parse("2026-01-01T00:00:01Z")
        };
        for (Instant moment : moments) {
            samples.create(v -> v.set(Sample::moment).to(moment));
        }
        assertThat(samples.orderByDesc(Sample::moment).select(Sample::moment))
                .containsExactly(moments[3], moments[2], moments[1], moments[0]);
        assertThat(samples.where(Sample::moment).gt(Instant.EPOCH).count()).isEqualTo(2);
        assertThat(samples.where(Sample::moment).between(moments[0], moments[1]).count())
                .isEqualTo(2);
    }

    @Case("C1")
    public void lengthCountsCharactersNotUnits(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        String fits = "🙂".repeat(50);
        Sample made = samples.create(v -> v.set(Sample::string).to(fits));
        assertThat(samples.findByPk(made.id()).orElseThrow().string()).isEqualTo(fits);
        assertThatThrownBy(() -> samples.create(v -> v.set(Sample::string).to("x".repeat(101))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("at most 100 characters, and has 101");
    }

    @Case("C22")
    public void bytesOfAnyLength(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        assertThatThrownBy(() -> samples.create(v -> v.set(Sample::bytes).to(new byte[301])))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("300 bytes");
    }
}
