package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DialecticException;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.error.ValidationException;
import io.dialectic.type.GeoJson;
import io.dialectic.type.HardwareAddress;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NaturalTypes;
import io.dialectic.type.NetworkAddress;
import io.dialectic.type.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Values and types that are refused, before anything is sent. */
public final class TypeRefusalCases {
    /** Made by the suite. */
    public TypeRefusalCases() {}

    /** A value that its type forbids, and what the message tells. */
    public record Forbidden(LogicalType type, Object value, String message) {
        @Override
        public String toString() {
            return TypedValue.words(type) + " " + message;
        }
    }

    /** The table. */
    public static List<Forbidden> forbidden() {
        BitSet bits = new BitSet();
        bits.set(11);
        return List.of(
                new Forbidden(LogicalType.string(3), "abcd", "at most 3 characters, and has 4"),
                new Forbidden(LogicalType.sized(Kind.CHAR, 2), "abc", "at most 2 characters, and has 3"),
                new Forbidden(LogicalType.sized(Kind.TEXT, 255), "ü".repeat(128), "at most 255 bytes, and has 256"),
                new Forbidden(LogicalType.sized(Kind.BINARY, 2), new byte[3], "at most 2 bytes, and has 3"),
                new Forbidden(LogicalType.sized(Kind.BITS, 11), bits, "at most 11 bits"),
                new Forbidden(LogicalType.of(Kind.MEDIUMINT), 8_388_608, "from -8388608 to 8388607"),
                new Forbidden(LogicalType.of(Kind.MEDIUMINT), -8_388_609, "from -8388608 to 8388607"),
                new Forbidden(LogicalType.of(Kind.TINYINT).asUnsigned(), (short) -1, "from 0 to 255"),
                new Forbidden(LogicalType.of(Kind.TINYINT).asUnsigned(), (short) 256, "from 0 to 255"),
                new Forbidden(LogicalType.of(Kind.SMALLINT).asUnsigned(), 65_536, "from 0 to 65535"),
                new Forbidden(LogicalType.of(Kind.MEDIUMINT).asUnsigned(), -1, "from 0 to 16777215"),
                new Forbidden(LogicalType.of(Kind.INTEGER).asUnsigned(), 1L << 32, "from 0 to 4294967295"),
                new Forbidden(LogicalType.of(Kind.INTEGER).asUnsigned(), -1L, "from 0 to 4294967295"),
                new Forbidden(LogicalType.decimal(5, 2), new BigDecimal("1.234"), "2 digits behind the point"),
                new Forbidden(LogicalType.decimal(5, 2), new BigDecimal("1000"), "3 digits before the point"),
                new Forbidden(
                        LogicalType.enumeration("mood", List.of("sad", "ok", "très 'bien'")), "SAD", "one of [sad"),
                new Forbidden(LogicalType.enumeration("", List.of("low", "high \"x\"")), "", "one of [low"),
                new Forbidden(
                        LogicalType.temporal(Kind.DURATION, 6),
                        Duration.ofSeconds(Long.MAX_VALUE),
                        "seconds either way"));
    }

    @Case({"C1", "C3", "C4", "C8", "C9", "C10", "C11", "C16", "C22", "C23", "C40", "C46", "D16"})
    @Each("forbidden")
    public void aForbiddenValueIsRefusedBeforeSqlIsSent(Subject t, Forbidden row) {
        Model<Row> model = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(model);
        long sent = t.statements(() -> assertThatThrownBy(() -> model.create(
                        v -> v.set(TypedValue.ID).to(1).set(TypedValue.VALUE).to(row.value())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("v must")
                .hasMessageContaining(row.message()));
        assertThat(sent).isZero();
        model.create(v -> v.set(TypedValue.ID).to(1));
        sent = t.statements(() -> assertThatThrownBy(() -> model.where(TypedValue.ID)
                        .eq(1)
                        .update(v -> v.set(TypedValue.VALUE).to(row.value())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(row.message()));
        assertThat(sent).isZero();
    }

    /** A type that no database has. */
    public record Nowhere(LogicalType type) {
        @Override
        public String toString() {
            return TypedValue.words(type);
        }
    }

    /** The table. */
    public static List<Nowhere> nowhere() {
        return List.of(
                new Nowhere(LogicalType.temporal(Kind.INSTANT, 8)),
                new Nowhere(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 9)),
                new Nowhere(LogicalType.temporal(Kind.TIME, 8)),
                new Nowhere(LogicalType.temporal(Kind.DURATION, 9)),
                new Nowhere(LogicalType.of(Kind.BITS)),
                new Nowhere(LogicalType.of(Kind.CHAR)),
                new Nowhere(LogicalType.enumeration("none", List.of())),
                new Nowhere(LogicalType.array(LogicalType.array(LogicalType.of(Kind.INTEGER)))),
                new Nowhere(LogicalType.range(LogicalType.of(Kind.BOOLEAN))),
                new Nowhere(LogicalType.other("")));
    }

    @Case({"A8", "C17", "C45"})
    @Each("nowhere")
    public void aTypeThatCannotBeHeldIsRefusedByName(Subject t, Nowhere row) {
        long sent = t.statements(() -> assertThatThrownBy(() -> TypedValue.model(t.database(), row.type(), c -> c))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining(".v")
                .hasMessageContaining(row.type().kind().name()));
        assertThat(sent).isZero();
    }

    @Case({"A8", "C45"})
    public void aTypeIsNotHeldAsAJavaClassItIsNot(Subject t) {
        assertThatThrownBy(() -> t.database()
                        .define(
                                "nothing",
                                d -> d.id("id").attribute("v", LogicalType.of(Kind.UUID), Integer.class, c -> c)))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("UUID as Integer");
        assertThat(NaturalTypes.javaType(LogicalType.of(Kind.UUID))).isEqualTo(UUID.class);
    }

    /** Texts that are not what they should be. */
    public record Malformed(String text, Function<String, Object> parser) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The table. */
    public static List<Malformed> malformed() {
        return List.of(
                new Malformed("", Json::of),
                new Malformed("{", Json::of),
                new Malformed("{\"a\":}", Json::of),
                new Malformed("[1,]", Json::of),
                new Malformed("01", Json::of),
                new Malformed("1.", Json::of),
                new Malformed("nul", Json::of),
                new Malformed("'a'", Json::of),
                new Malformed("\"\t\"", Json::of),
                new Malformed("\"\\x\"", Json::of),
                new Malformed("{} {}", Json::of),
                new Malformed("[".repeat(1_000), Json::of),
                new Malformed("256.1.1.1", NetworkAddress::of),
                new Malformed("10.0.0.0/33", NetworkAddress::of),
                new Malformed("localhost", NetworkAddress::of),
                new Malformed(":::", NetworkAddress::of),
                new Malformed("08:00:2b:01:02", HardwareAddress::new),
                new Malformed("gg:00:2b:01:02:03", HardwareAddress::new),
                new Malformed("{\"type\":\"Point\",\"coordinates\":[1]}", GeoJson::of),
                new Malformed("{\"type\":\"Circle\",\"coordinates\":[1,2]}", GeoJson::of),
                new Malformed("[1,2]", GeoJson::of));
    }

    @Case({"C24", "C29", "C31", "C40"})
    @Each("malformed")
    public void malformedTextIsRefusedAtOnce(Subject t, Malformed row) {
        long sent = t.statements(() -> assertThatThrownBy(() -> row.parser().apply(row.text()))
                .isInstanceOf(QueryException.class)
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("DIA-305"));
        assertThat(sent).isZero();
    }

    @Case("C28")
    public void theBoundsOfARangeAreInOrder(Subject t) {
        long sent = t.statements(() -> assertThatThrownBy(() -> Range.halfOpen(5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greater than the upper bound 1"));
        assertThat(sent).isZero();
        assertThat(Range.halfOpen(1, 1)).isEqualTo(Range.nothing());
        assertThat(Range.closed(1, 4).canonical(value -> value + 1)).isEqualTo(Range.halfOpen(1, 5));
    }
}
