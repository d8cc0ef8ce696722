package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.error.QueryException;
import io.dialectic.spi.ServerVersion;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MssqlTypesTest {
    private static final LogicalType INSTANT = LogicalType.temporal(Kind.INSTANT, 6);
    private static final UUID SOME = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    private final MssqlTypes types = new MssqlTypes(ServerVersion.parse("16"));

    static List<Arguments> declarations() {
        return List.of(
                Arguments.of(LogicalType.string(255), String.class, "NVARCHAR(255)"),
                Arguments.of(LogicalType.string(4_000), String.class, "NVARCHAR(4000)"),
                Arguments.of(LogicalType.string(4_001), String.class, "NVARCHAR(MAX)"),
                Arguments.of(LogicalType.of(Kind.TEXT), String.class, "NVARCHAR(MAX)"),
                Arguments.of(LogicalType.of(Kind.BOOLEAN), Boolean.class, "BIT"),
                Arguments.of(LogicalType.of(Kind.SMALLINT), Byte.class, "SMALLINT"),
                Arguments.of(LogicalType.of(Kind.SMALLINT), Short.class, "SMALLINT"),
                Arguments.of(LogicalType.of(Kind.INTEGER), Integer.class, "INT"),
                Arguments.of(LogicalType.of(Kind.BIGINT), Long.class, "BIGINT"),
                Arguments.of(LogicalType.of(Kind.REAL), Float.class, "REAL"),
                Arguments.of(LogicalType.of(Kind.DOUBLE), Double.class, "FLOAT(53)"),
                Arguments.of(LogicalType.decimal(19, 4), BigDecimal.class, "DECIMAL(19,4)"),
                Arguments.of(LogicalType.of(Kind.DATE), LocalDate.class, "DATE"),
                Arguments.of(LogicalType.temporal(Kind.TIME, 3), LocalTime.class, "TIME(3)"),
                Arguments.of(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 0), LocalDateTime.class, "DATETIME2(0)"),
                Arguments.of(LogicalType.temporal(Kind.INSTANT, 7), Instant.class, "DATETIMEOFFSET(7)"),
                Arguments.of(LogicalType.of(Kind.UUID), UUID.class, "UNIQUEIDENTIFIER"),
                Arguments.of(LogicalType.of(Kind.BINARY), byte[].class, "VARBINARY(MAX)"),
                Arguments.of(new LogicalType(Kind.BINARY, 16, 0, 0), byte[].class, "VARBINARY(16)"));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void declaresColumns(LogicalType type, Class<?> javaType, String ddl) {
        assertThat(column(type, javaType).ddl()).isEqualTo(ddl);
    }

    static List<Arguments> bindings() {
        return List.of(
                Arguments.of(LogicalType.string(9), "x", List.of("setNString", 1, "x")),
                Arguments.of(LogicalType.of(Kind.BOOLEAN), true, List.of("setBoolean", 1, true)),
                Arguments.of(LogicalType.of(Kind.SMALLINT), (byte) -1, List.of("setShort", 1, (short) -1)),
                Arguments.of(LogicalType.of(Kind.BIGINT), 7L, List.of("setLong", 1, 7L)),
                Arguments.of(LogicalType.of(Kind.REAL), 1.5f, List.of("setFloat", 1, 1.5f)),
                Arguments.of(LogicalType.of(Kind.UUID), SOME, List.of("setObject", 1, SOME)),
                Arguments.of(
                        LogicalType.decimal(19, 4),
                        new BigDecimal("2"),
                        List.of("setBigDecimal", 1, new BigDecimal("2.0000"))),
                Arguments.of(
                        LogicalType.decimal(19, 2),
                        new BigDecimal("2.50000"),
                        List.of("setBigDecimal", 1, new BigDecimal("2.50"))),
                Arguments.of(
                        LogicalType.decimal(19, 2),
                        new BigDecimal("2.505"),
                        List.of("setBigDecimal", 1, new BigDecimal("2.505"))),
                Arguments.of(
                        LogicalType.of(Kind.DATE),
                        LocalDate.of(1582, 10, 15),
                        List.of("setObject", 1, LocalDate.of(1582, 10, 15))),
                Arguments.of(
                        LogicalType.of(Kind.DATE), LocalDate.of(1500, 3, 1), List.of("setString", 1, "1500-03-01")),
                Arguments.of(
                        LogicalType.temporal(Kind.TIME, 3),
                        LocalTime.of(1, 2, 3, 456_789_000),
                        List.of("setObject", 1, LocalTime.of(1, 2, 3, 456_000_000))),
                Arguments.of(
                        LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                        LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_789),
                        List.of("setObject", 1, LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_000))),
                Arguments.of(
                        LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                        LocalDateTime.of(1, 2, 3, 4, 0),
                        List.of("setString", 1, "0001-02-03T04:00:00.0000000")),
                Arguments.of(
                        INSTANT,
                        Instant.parse("1969-12-31T23:59:59.999999999Z"),
                        List.of(
                                "setObject",
                                1,
                                OffsetDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.UTC))),
                Arguments.of(
                        INSTANT,
                        Instant.parse("1500-03-01T12:00:00.5Z"),
                        List.of("setString", 1, "1500-03-01T12:00:00.5000000+00:00")));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void binds(LogicalType type, Object value, List<?> call) throws SQLException {
        assertThat(Recorded.bind(column(type, value.getClass()), value)).isEqualTo(call);
    }

    static List<Arguments> nulls() {
        return List.of(
                Arguments.of(LogicalType.string(9), String.class, Types.NVARCHAR),
                Arguments.of(LogicalType.of(Kind.BOOLEAN), Boolean.class, Types.BIT),
                Arguments.of(LogicalType.decimal(19, 4), BigDecimal.class, Types.INTEGER),
                Arguments.of(LogicalType.of(Kind.UUID), UUID.class, -145),
                Arguments.of(LogicalType.of(Kind.BINARY), byte[].class, Types.VARBINARY),
                Arguments.of(INSTANT, Instant.class, Types.TIMESTAMP_WITH_TIMEZONE));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void bindsNullAsAType(LogicalType type, Class<?> javaType, int code) throws SQLException {
        assertThat(Recorded.bind(column(type, javaType), null)).isEqualTo(List.of("setNull", 1, code));
    }

    @Test
    void readsInstants() throws SQLException {
        ColumnType<Instant> column = column(INSTANT, Instant.class);
        Instant now = Instant.parse("2026-03-29T02:30:00.123456Z");
        Instant early = Instant.parse("1500-03-01T12:00:00Z");
        assertThat(Recorded.read(column, Map.of("getTimestamp", Timestamp.from(now))))
                .isEqualTo(now);
        assertThat(Recorded.read(
                        column,
                        Map.of("getTimestamp", Timestamp.from(early), "getObject", early.atOffset(ZoneOffset.UTC))))
                .isEqualTo(early);
    }

    /** The driver refuses to read a VARCHAR as a national text. */
    @Test
    void readsTextOfEitherKind() throws SQLException {
        ColumnType<String> column = column(LogicalType.string(9), String.class);
        assertThat(Recorded.read(column, Map.of("getString", "ä"))).isEqualTo("ä");
    }

    @Test
    void readsBytesWithinTheirRange() throws SQLException {
        ColumnType<Byte> column = column(LogicalType.of(Kind.SMALLINT), Byte.class);
        assertThat(Recorded.read(column, Map.of("getShort", (short) -128, "wasNull", false)))
                .isEqualTo((byte) -128);
        assertThat(Recorded.read(column, Map.of("getShort", (short) 0, "wasNull", true)))
                .isNull();
        assertThatThrownBy(() -> Recorded.read(column, Map.of("getShort", (short) 255, "wasNull", false)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("255");
    }

    @Test
    void refusesWhatTheServerHasNot() {
        ColumnType<Double> doubles = column(LogicalType.of(Kind.DOUBLE), Double.class);
        ColumnType<Float> floats = column(LogicalType.of(Kind.REAL), Float.class);
        assertThatThrownBy(() -> Recorded.bind(doubles, Double.NaN)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Recorded.bind(floats, Float.NEGATIVE_INFINITY))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("-Infinity");
        assertThat(doubles.fidelity().exact()).isFalse();
        assertThat(types.columnType(LogicalType.decimal(39, 2), BigDecimal.class))
                .isEmpty();
        assertThat(types.columnType(LogicalType.of(Kind.TEXT), Long.class)).isEmpty();
    }

    @Test
    void tellsTheDigitsItKeeps() {
        assertThat(column(INSTANT, Instant.class).fidelity()).isEqualTo(Fidelity.digits(6));
        assertThat(column(LogicalType.temporal(Kind.TIME, 7), LocalTime.class).fidelity())
                .isEqualTo(Fidelity.digits(7));
        assertThat(types.columnType(LogicalType.temporal(Kind.TIME, 8), LocalTime.class))
                .isEmpty();
    }

    private <J> ColumnType<J> column(LogicalType type, Class<J> javaType) {
        return types.columnType(type, javaType).orElseThrow();
    }
}
