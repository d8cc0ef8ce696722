package io.dialectic.compliance.cases;

import io.dialectic.type.GeoJson;
import io.dialectic.type.HardwareAddress;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NetworkAddress;
import io.dialectic.type.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of every logical type: those that every database holds, and those that some do. */
final class TypeTable {
    private static final LogicalType MOOD = LogicalType.enumeration("mood", List.of("sad", "ok", "très 'bien'"));
    private static final LogicalType CHECKED = LogicalType.enumeration("", List.of("low", "high \"x\""));

    private TypeTable() {}

    /** Values that every database holds. */
    static List<TypedValue> everywhere() {
        List<TypedValue> table = new ArrayList<>(texts());
        table.addAll(numbers());
        table.addAll(times());
        table.addAll(TypedValue.of(LogicalType.of(Kind.BOOLEAN), true, false));
        table.addAll(TypedValue.of(
                LogicalType.of(Kind.UUID),
                new UUID(0, 0),
                UUID.fromString("123e4567-e89b-42d3-a456-426614174000"),
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                new UUID(-1, -1)));
        table.addAll(TypedValue.of(
                LogicalType.sized(Kind.BINARY, 16), new byte[] {0}, new byte[] {1, -1, 127, -128, 0}, new byte[16]));
        table.addAll(TypedValue.of(LogicalType.of(Kind.BINARY), new byte[0], bytes(70_000)));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.BITS, 1), bits(), bits(0)));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.BITS, 11), bits(), bits(0, 10), bits(3, 7, 8)));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.BITS, 64), bits(63), bits(0, 31, 32, 63)));
        table.addAll(TypedValue.of(MOOD, "sad", "ok", "très 'bien'"));
        table.addAll(TypedValue.of(CHECKED, "low", "high \"x\""));
        table.addAll(documents());
        return table;
    }

    private static List<TypedValue> texts() {
        List<TypedValue> table = new ArrayList<>();
        table.addAll(TypedValue.of(
                LogicalType.string(40), "", " ", "it's", "back\\slash", "percent%_", "İıiI", "日本語", "🙂", "a\tb\nc"));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.CHAR, 5), "abcde", "ab", "ü", "a b"));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.TEXT, 255), "tiny", "x".repeat(255)));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.TEXT, 65_535), "usual", "ü".repeat(30_000)));
        table.addAll(TypedValue.of(LogicalType.sized(Kind.TEXT, 16_777_215), "medium"));
        table.addAll(TypedValue.of(LogicalType.of(Kind.TEXT), "long", "line\r\nline", "y".repeat(100_000)));
        return table;
    }

    private static List<TypedValue> numbers() {
        List<TypedValue> table = new ArrayList<>();
        table.addAll(TypedValue.of(LogicalType.of(Kind.TINYINT), (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE));
        table.addAll(TypedValue.of(LogicalType.of(Kind.SMALLINT), (short) 1, Short.MIN_VALUE, Short.MAX_VALUE));
        table.addAll(TypedValue.of(LogicalType.of(Kind.MEDIUMINT), 0, -8_388_608, 8_388_607));
        table.addAll(TypedValue.of(LogicalType.of(Kind.INTEGER), 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE));
        table.addAll(TypedValue.of(LogicalType.of(Kind.BIGINT), 0L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1));
        table.addAll(TypedValue.of(LogicalType.of(Kind.TINYINT).asUnsigned(), (short) 0, (short) 128, (short) 255));
        table.addAll(TypedValue.of(LogicalType.of(Kind.SMALLINT).asUnsigned(), 0, 32_768, 65_535));
        table.addAll(TypedValue.of(LogicalType.of(Kind.MEDIUMINT).asUnsigned(), 0, 8_388_608, 16_777_215));
        table.addAll(TypedValue.of(LogicalType.of(Kind.INTEGER).asUnsigned(), 0L, 2_147_483_648L, 4_294_967_295L));
        table.addAll(TypedValue.of(
                LogicalType.of(Kind.REAL), 0f, 1.5f, 0.1f, -3.25e-30f, Float.MAX_VALUE, 16_777_217f, 1.17549435e-38f));
        table.addAll(TypedValue.of(
                LogicalType.of(Kind.DOUBLE),
                0d,
                0.1,
                -1e-300,
                Double.MAX_VALUE,
                Math.PI,
                1.0 / 3,
                2.2250738585072014e-308));
        table.addAll(TypedValue.of(
                LogicalType.decimal(15, 4),
                new BigDecimal("0.0000"),
                new BigDecimal("-0.0001"),
                new BigDecimal("99999999999.9999"),
                new BigDecimal("12345678901.2345")));
        table.addAll(TypedValue.of(
                LogicalType.decimal(18, 0),
                new BigDecimal("999999999999999999"),
                new BigDecimal("-999999999999999999"),
                BigDecimal.ONE));
        table.addAll(TypedValue.of(LogicalType.of(Kind.YEAR), Year.of(1901), Year.of(2000), Year.of(2155)));
        return table;
    }

    private static List<TypedValue> times() {
        List<TypedValue> table = new ArrayList<>();
        table.addAll(TypedValue.of(
                LogicalType.of(Kind.DATE),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1752, 9, 14),
                LocalDate.of(1582, 10, 4),
                LocalDate.of(9999, 12, 31)));
        for (int digits = 0; digits <= 6; digits += 3) {
            int nanos = digits == 0 ? 0 : digits == 3 ? 987_000_000 : 987_654_000;
            table.addAll(TypedValue.of(
                    LogicalType.temporal(Kind.TIME, digits),
                    LocalTime.MIDNIGHT,
                    LocalTime.of(23, 59, 59, nanos),
                    LocalTime.of(2, 30, 0)));
            table.addAll(TypedValue.of(
                    LogicalType.temporal(Kind.LOCAL_DATE_TIME, digits),
                    LocalDateTime.of(1969, 12, 31, 23, 59, 59, nanos),
                    LocalDateTime.of(2026, 3, 29, 2, 30, 0, nanos),
                    LocalDateTime.of(2026, 10, 25, 2, 30),
                    LocalDateTime.of(1986, 1, 1, 0, 7),
                    LocalDateTime.of(9999, 12, 31, 23, 59, 59, nanos)));
            table.addAll(TypedValue.of(
                    LogicalType.temporal(Kind.INSTANT, digits),
                    Instant.ofEpochSecond(-1, nanos),
                    Instant.parse("2026-03-29T01:00:00Z").plusNanos(nanos),
                    Instant.parse("2026-10-25T00:30:00Z"),
                    Instant.parse("2026-10-25T01:30:00Z"),
                    Instant.parse("1901-12-13T20:45:52Z"),
                    Instant.parse("2038-01-19T03:14:08Z"),
                    Instant.parse("9999-12-30T23:59:59Z").plusNanos(nanos)));
        }
        table.addAll(TypedValue.of(
                LogicalType.temporal(Kind.DURATION, 6),
                Duration.ZERO,
                Duration.ofNanos(-1_000),
                Duration.ofHours(36).plusNanos(500_000_000),
                Duration.ofDays(-400).minusSeconds(1),
                Duration.ofSeconds(9_000_000_000L, 123_456_000)));
        table.addAll(TypedValue.of(LogicalType.temporal(Kind.DURATION, 0), Duration.ofSeconds(59), Duration.ofDays(1)));
        return table;
    }

    private static List<TypedValue> documents() {
        Object[] texts = {
            "null",
            "true",
            "0",
            "-1.5e2",
            "\"text ü 🙂 \\\" \\\\\"",
            "[]",
            "{}",
            "[1,[2,{\"a\":null}]]",
            "{\"b\": 1, \"a\": {\"c\": [true, false, null]}}",
            "9007199254740993",
            "0.1"
        };
        Object[] documents =
                Arrays.stream(texts).map(text -> Json.of((String) text)).toArray();
        List<TypedValue> table = new ArrayList<>(TypedValue.of(LogicalType.of(Kind.JSON), documents));
        table.addAll(TypedValue.of(LogicalType.of(Kind.JSON_TEXT), documents));
        return table;
    }

    static List<TypedValue> caseInsensitiveTexts() {
        return concat(
                TypedValue.of(LogicalType.of(Kind.CASE_INSENSITIVE_TEXT), "Text", "it's", ""),
                TypedValue.of(LogicalType.sized(Kind.CASE_INSENSITIVE_TEXT, 30), "Mail@Example.com", "ALL"));
    }

    static List<TypedValue> unsignedBigints() {
        return TypedValue.of(
                LogicalType.of(Kind.BIGINT).asUnsigned(),
                BigInteger.ZERO,
                BigInteger.ONE.shiftLeft(63),
                BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
    }

    static List<TypedValue> money() {
        return TypedValue.of(
                LogicalType.of(Kind.MONEY),
                new BigDecimal("0.00"),
                new BigDecimal("-1234.50"),
                new BigDecimal("92233720368547.07"));
    }

    static List<TypedValue> offsetTimes() {
        return TypedValue.of(
                LogicalType.temporal(Kind.OFFSET_DATE_TIME, 6),
                OffsetDateTime.parse("2026-03-29T02:30:00.123456+05:45"),
                OffsetDateTime.parse("1970-01-01T00:00:00Z"),
                OffsetDateTime.parse("2026-11-01T01:30:00-03:30"));
    }

    static List<TypedValue> xml() {
        return TypedValue.of(LogicalType.of(Kind.XML), "<a/>", "<a b=\"c\">text &amp; more<d/></a>");
    }

    static List<TypedValue> arrays() {
        List<TypedValue> table = new ArrayList<>();
        table.addAll(array(LogicalType.of(Kind.INTEGER), list(), list(1, 2, 3), list(1, null)));
        table.addAll(array(LogicalType.of(Kind.TINYINT), list((byte) -128, (byte) 127)));
        table.addAll(array(LogicalType.of(Kind.BIGINT), list(Long.MIN_VALUE, 0L)));
        table.addAll(array(LogicalType.string(20), list("a", "b,c", "\"q\"", "NULL", "", "{}"), list("back\\slash")));
        table.addAll(array(LogicalType.of(Kind.BOOLEAN), list(true, false)));
        table.addAll(array(LogicalType.of(Kind.DOUBLE), list(0.1, -1e300)));
        table.addAll(array(LogicalType.decimal(10, 2), list(new BigDecimal("1.50"), new BigDecimal("-0.01"))));
        table.addAll(array(LogicalType.of(Kind.DATE), list(LocalDate.of(2026, 1, 2))));
        table.addAll(
                array(LogicalType.temporal(Kind.INSTANT, 6), list(Instant.parse("2026-01-02T03:04:05.123456Z"), null)));
        table.addAll(array(LogicalType.of(Kind.UUID), list(new UUID(1, 2))));
        table.addAll(array(LogicalType.of(Kind.BINARY), list(new byte[] {1, -1}, new byte[0])));
        table.addAll(array(MOOD, list("sad", "très 'bien'")));
        table.addAll(array(LogicalType.of(Kind.JSON), list(Json.of("{\"a\": [1, \"x\"]}"), Json.NULL)));
        table.addAll(array(LogicalType.temporal(Kind.DURATION, 6), list(Duration.ofSeconds(-5, 500_000_000))));
        table.addAll(array(LogicalType.range(LogicalType.of(Kind.INTEGER)), list(Range.halfOpen(1, 5))));
        return table;
    }

    private static List<TypedValue> array(LogicalType element, Object... lists) {
        return TypedValue.of(LogicalType.array(element), lists);
    }

    private static List<@Nullable Object> list(@Nullable Object... elements) {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    static List<TypedValue> ranges() {
        List<TypedValue> table = new ArrayList<>();
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.of(Kind.INTEGER)),
                Range.halfOpen(1, 5),
                Range.halfOpen(null, 5),
                Range.halfOpen(1, null),
                Range.<Integer>halfOpen(null, null),
                Range.<Integer>nothing()));
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.of(Kind.BIGINT)), Range.halfOpen(Long.MIN_VALUE, Long.MAX_VALUE)));
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.decimal(10, 2)),
                Range.closed(new BigDecimal("1.25"), new BigDecimal("2.50")),
                new Range<>(new BigDecimal("0.00"), null, false, false, false)));
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.of(Kind.DATE)),
                Range.halfOpen(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))));
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6)),
                Range.closed(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 3, 29, 2, 30, 1, 500_000))));
        table.addAll(TypedValue.of(
                LogicalType.range(LogicalType.temporal(Kind.INSTANT, 6)),
                Range.halfOpen(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00.5Z"))));
        return table;
    }

    static List<TypedValue> hstores() {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("a", "1");
        map.put("with \"quotes\"", "back\\slash, => and 'more'");
        map.put("none", null);
        return TypedValue.of(LogicalType.of(Kind.HSTORE), Map.of(), map);
    }

    static List<TypedValue> hosts() {
        return TypedValue.of(
                LogicalType.of(Kind.INET),
                NetworkAddress.of("192.168.0.1"),
                NetworkAddress.of("255.255.255.255"),
                NetworkAddress.of("2001:db8::1"));
    }

    static List<TypedValue> networks() {
        return TypedValue.of(
                LogicalType.of(Kind.CIDR), NetworkAddress.of("10.0.0.0/8"), NetworkAddress.of("2001:db8::/32"));
    }

    static List<TypedValue> hardwareAddresses() {
        return concat(
                TypedValue.of(LogicalType.of(Kind.MACADDR), new HardwareAddress("08-00-2B-01-02-03")),
                TypedValue.of(LogicalType.of(Kind.MACADDR8), new HardwareAddress("08:00:2b:01:02:03:04:05")));
    }

    static List<TypedValue> shapes() {
        return concat(
                TypedValue.of(
                        LogicalType.spatial(Kind.GEOMETRY, "POINT", 4326),
                        GeoJson.point(13.4, 52.5),
                        GeoJson.point(-180, 0)),
                TypedValue.of(
                        LogicalType.spatial(Kind.GEOMETRY, "", 0),
                        GeoJson.point(1, -2.5),
                        GeoJson.of("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1.5],[2,0]]}"),
                        GeoJson.of("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4],[0,0]],"
                                + "[[1,1],[2,1],[2,2],[1,1]]]}"),
                        GeoJson.of("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}"),
                        GeoJson.of("{\"type\":\"MultiLineString\",\"coordinates\":[[[0,0],[1,1]],[[2,2],[3,3]]]}"),
                        GeoJson.of("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}"),
                        GeoJson.of("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\","
                                + "\"coordinates\":[1,2]},{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}]}")));
    }

    static List<TypedValue> globeShapes() {
        return TypedValue.of(LogicalType.spatial(Kind.GEOGRAPHY, "POINT", 4326), GeoJson.point(13.4, 52.5));
    }

    static List<TypedValue> vectors() {
        return TypedValue.of(
                LogicalType.sized(Kind.VECTOR, 3), new float[] {1, -2.5f, 0.1f}, new float[3], new float[] {
                    1e-30f, 3e18f, 7
                });
    }

    static List<TypedValue> searchTexts() {
        return TypedValue.of(LogicalType.of(Kind.TEXT_SEARCH), "'cat' 'fat'", "'sat':3A 'the':1,5");
    }

    private static List<TypedValue> concat(List<TypedValue> one, List<TypedValue> other) {
        List<TypedValue> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
