package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ValidationException;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Values made at random: each is read as it was written and found by itself. The seed is in the message of a failure; set
 * {@code dialectic.seed} to it to run the same again.
 */
public final class TypeRandomCases {
    private static final int VALUES = 25;
    private static final long SEED = Long.getLong("dialectic.seed", System.nanoTime());
    private static final long DAYS = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final String LETTERS = "abcXYZ019 _%'\"\\üßİıÅ日本🙂\n\t;--?:$/*";

    /** Made by the suite. */
    public TypeRandomCases() {}

    /** The types. */
    public static List<RandomType> types() {
        List<RandomType> types = new ArrayList<>();
        for (Kind kind : List.of(Kind.TINYINT, Kind.SMALLINT, Kind.MEDIUMINT, Kind.INTEGER)) {
            types.add(new RandomType(LogicalType.of(kind)));
            types.add(new RandomType(LogicalType.of(kind).asUnsigned()));
        }
        types.add(new RandomType(LogicalType.of(Kind.BIGINT)));
        types.add(new RandomType(LogicalType.of(Kind.REAL)));
        types.add(new RandomType(LogicalType.of(Kind.DOUBLE)));
        types.add(new RandomType(LogicalType.decimal(15, 5)));
        types.add(new RandomType(LogicalType.decimal(18, 0)));
        types.add(new RandomType(LogicalType.string(60)));
        types.add(new RandomType(LogicalType.sized(Kind.CHAR, 12)));
        types.add(new RandomType(LogicalType.of(Kind.TEXT)));
        types.add(new RandomType(LogicalType.sized(Kind.BINARY, 64)));
        types.add(new RandomType(LogicalType.sized(Kind.BITS, 33)));
        types.add(new RandomType(LogicalType.of(Kind.DATE)));
        for (int digits = 0; digits <= 6; digits += 2) {
            types.add(new RandomType(LogicalType.temporal(Kind.TIME, digits)));
            types.add(new RandomType(LogicalType.temporal(Kind.LOCAL_DATE_TIME, digits)));
            types.add(new RandomType(LogicalType.temporal(Kind.INSTANT, digits)));
        }
        types.add(new RandomType(LogicalType.temporal(Kind.DURATION, 6)));
        types.add(new RandomType(LogicalType.of(Kind.YEAR)));
        types.add(new RandomType(LogicalType.of(Kind.UUID)));
        types.add(new RandomType(LogicalType.of(Kind.JSON)));
        return types;
    }

    /** A type, by its words. */
    public record RandomType(LogicalType type) {
        @Override
        public String toString() {
            return TypedValue.words(type);
        }
    }

    @Case({
        "C1", "C3", "C4", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C16", "C17", "C18", "C19", "C21", "C22",
        "C24", "C46", "PN25", "PN27"
    })
    @Each("types")
    public void valuesMadeAtRandomAreKept(Subject t, RandomType one) {
        Model<Row> model = TypedValue.model(t.database(), one.type(), c -> c);
        t.own(model);
        Random random = new Random(SEED + one.type().kind().ordinal());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(value(one.type(), random));
        }
        t.database().transaction(tx -> {
            for (int i = 0; i < VALUES; i++) {
                int id = i;
                model.create(
                        v -> v.set(TypedValue.ID).to(id).set(TypedValue.VALUE).to(values.get(id)));
            }
            return true;
        });
        List<Row> read = model.orderBy(TypedValue.ID).findAll();
        for (int i = 0; i < VALUES; i++) {
            Object value = values.get(i);
            assertThat(read.get(i).get("v")).as("dialectic.seed=%d", SEED).isEqualTo(value);
            int id = i;
            assertThat(model.where(TypedValue.VALUE)
                            .eq(value)
                            .where(TypedValue.ID)
                            .eq(id)
                            .count())
                    .as("%s, dialectic.seed=%d", value, SEED)
                    .isEqualTo(1);
        }
    }

    private static Object value(LogicalType type, Random random) {
        return switch (type.kind()) {
            case TINYINT -> type.unsigned() ? (Object) (short) random.nextInt(256) : (Object) (byte) random.nextInt();
            case SMALLINT -> type.unsigned() ? (Object) random.nextInt(65_536) : (Object) (short) random.nextInt();
            case MEDIUMINT -> random.nextInt(1 << 24) - (type.unsigned() ? 0 : 1 << 23);
            case INTEGER -> type.unsigned() ? (Object) (random.nextInt() & 0xffff_ffffL) : (Object) random.nextInt();
            case BIGINT -> random.nextLong();
            case REAL -> real(random);
            case DOUBLE -> real64(random);
            case DECIMAL -> decimal(type, random);
            case STRING -> text(random, random.nextInt(type.length() / 2));
            case CHAR -> text(random, random.nextInt(type.length() / 2)).replaceAll("\\s+$", "");
            case TEXT -> text(random, random.nextInt(3_000));
            case BINARY -> bytes(random, random.nextInt(type.length() + 1));
            case BITS -> BitSet.valueOf(new long[] {random.nextLong() & (1L << type.length()) - 1});
            case DATE -> day(random);
            case TIME -> LocalTime.ofNanoOfDay(cut(nanos(random), type.precision()));
            case LOCAL_DATE_TIME -> day(random).atTime(LocalTime.ofNanoOfDay(cut(nanos(random), type.precision())));
            case INSTANT ->
                LocalDateTime.of(day(random), LocalTime.ofNanoOfDay(cut(nanos(random), type.precision())))
                        .toInstant(ZoneOffset.UTC);
            case DURATION -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            case YEAR -> Year.of(1901 + random.nextInt(255));
            // Versions 0 to 7: MariaDB refuses some of the later ones.
            case UUID -> new UUID(random.nextLong() & ~0x8000L, random.nextLong() | Long.MIN_VALUE);
            case JSON -> Json.of(json(random, 3));
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    @Case({"C22", "C46"})
    public void uuidsOfEveryVersionAndVariantAreKeptOrRefused(Subject t) {
        Model<Row> model = TypedValue.model(t.database(), LogicalType.of(Kind.UUID), c -> c);
        t.own(model);
        List<UUID> kept = new ArrayList<>();
        for (long version = 0; version < 16; version++) {
            for (long variant : new long[] {0x00, 0x01, 0x7f, 0x80, 0x81, 0xbf, 0xc0, 0xff}) {
                UUID uuid = new UUID(0x36cf9ab1b0ca074cL | version << 12, variant << 56 | 0x875b706de0cb5cL);
                int id = kept.size();
                try {
                    model.create(v ->
                            v.set(TypedValue.ID).to(id).set(TypedValue.VALUE).to(uuid));
                    kept.add(uuid);
                } catch (ValidationException e) {
                    // MariaDB takes some of these for wrong: RFC 9562 ends with version 8.
                    assertThat(version).as(uuid.toString()).isGreaterThanOrEqualTo(8);
                }
            }
        }
        assertThat(model.orderBy(TypedValue.ID).findAll())
                .extracting(row -> row.get("v"))
                .isEqualTo(kept);
    }

    private static long nanos(Random random) {
        return Math.floorMod(random.nextLong(), 86_400_000_000_000L);
    }

    private static long cut(long nanos, int digits) {
        long unit = BigInteger.TEN.pow(9 - digits).longValueExact();
        return nanos / unit * unit;
    }

    private static float real(Random random) {
        float value;
        do {
            value = Float.intBitsToFloat(random.nextInt());
        } while (!Float.isFinite(value) || Math.abs(value) < Float.MIN_NORMAL);
        return value;
    }

    private static double real64(Random random) {
        double value;
        do {
            value = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(value) || Math.abs(value) < Double.MIN_NORMAL);
        return value;
    }

    private static BigDecimal decimal(LogicalType type, Random random) {
        long limit = BigInteger.TEN.pow(type.precision()).longValueExact();
        return BigDecimal.valueOf(
                Math.floorMod(random.nextLong(), limit) * (random.nextBoolean() ? 1 : -1), type.scale());
    }

    private static LocalDate day(Random random) {
        long first = LocalDate.of(1583, 1, 1).toEpochDay();
        return LocalDate.ofEpochDay(first + Math.floorMod(random.nextLong(), DAYS - first));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random, int length) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> String.valueOf(random.nextInt() / 1024.0);
            case 4 -> '"' + text(random, random.nextInt(9)).replaceAll("[\\\\\"\n\t]", "") + '"';
            case 5 -> "[" + json(random, depth - 1) + ", " + json(random, depth - 1) + "]";
            default -> "{\"b\": " + json(random, depth - 1) + ", \"a\": " + json(random, depth - 1) + "}";
        };
    }
}
