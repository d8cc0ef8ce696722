package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTypesTest {
    private static final LogicalType INSTANT = LogicalType.temporal(Kind.INSTANT, 6);
    private static final LogicalType DECIMAL = LogicalType.decimal(19, 4);

    private final SqliteTypes types = new SqliteTypes();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Sqlite.memory();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of(LogicalType.string(20), "plain"),
                Arguments.of(LogicalType.string(20), ""),
                Arguments.of(LogicalType.of(Kind.TEXT), "line\n'quoted' \"and\" \\ ünï \uD83D\uDE00 \u0000 behind NUL"),
                Arguments.of(LogicalType.of(Kind.BOOLEAN), true),
                Arguments.of(LogicalType.of(Kind.BOOLEAN), false),
                Arguments.of(LogicalType.of(Kind.SMALLINT), Byte.MIN_VALUE),
                Arguments.of(LogicalType.of(Kind.SMALLINT), Short.MAX_VALUE),
                Arguments.of(LogicalType.of(Kind.SMALLINT), (short) 0),
                Arguments.of(LogicalType.of(Kind.INTEGER), Integer.MIN_VALUE),
                Arguments.of(LogicalType.of(Kind.INTEGER), 0),
                Arguments.of(LogicalType.of(Kind.BIGINT), Long.MIN_VALUE),
                Arguments.of(LogicalType.of(Kind.BIGINT), 9_007_199_254_740_993L),
                Arguments.of(LogicalType.of(Kind.REAL), 1.1f),
                Arguments.of(LogicalType.of(Kind.REAL), Float.MIN_VALUE),
                Arguments.of(LogicalType.of(Kind.REAL), 0f),
                Arguments.of(LogicalType.of(Kind.DOUBLE), 0.1 + 0.2),
                Arguments.of(LogicalType.of(Kind.DOUBLE), Double.MIN_VALUE),
                Arguments.of(LogicalType.of(Kind.DOUBLE), Double.MAX_VALUE),
                Arguments.of(LogicalType.of(Kind.DOUBLE), Double.NEGATIVE_INFINITY),
                Arguments.of(DECIMAL, new BigDecimal("0.0000")),
                Arguments.of(DECIMAL, new BigDecimal("0.1000")),
                Arguments.of(DECIMAL, new BigDecimal("-12345678901.2345")),
                Arguments.of(DECIMAL, new BigDecimal("9007199254740993.0000")),
                Arguments.of(LogicalType.decimal(19, 0), new BigDecimal("9223372036854775807")),
                Arguments.of(LogicalType.decimal(19, 0), new BigDecimal("-9223372036854775808")),
                Arguments.of(LogicalType.decimal(30, 0), new BigDecimal("100000000000000000000000")),
                Arguments.of(LogicalType.decimal(30, 20), new BigDecimal("0.00000000000000000123")),
                Arguments.of(LogicalType.of(Kind.DATE), LocalDate.of(1, 1, 1)),
                Arguments.of(LogicalType.of(Kind.DATE), LocalDate.of(9999, 12, 31)),
                Arguments.of(LogicalType.temporal(Kind.TIME, 6), LocalTime.MIDNIGHT),
                Arguments.of(LogicalType.temporal(Kind.TIME, 6), LocalTime.of(23, 59, 59, 999_999_000)),
                Arguments.of(
                        LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6), LocalDateTime.of(1582, 10, 10, 1, 2, 3, 1_000)),
                Arguments.of(INSTANT, Instant.EPOCH),
                Arguments.of(INSTANT, Instant.parse("1969-12-31T23:59:59.999999Z")),
                Arguments.of(INSTANT, Instant.parse("0001-01-01T00:00:00.000001Z")),
                Arguments.of(INSTANT, Instant.parse("9999-12-31T23:59:59.999999Z")),
                Arguments.of(LogicalType.of(Kind.UUID), UUID.fromString("01234567-89ab-cdef-0123-456789abcdef")),
                Arguments.of(LogicalType.of(Kind.BINARY), new byte[0]),
                Arguments.of(LogicalType.of(Kind.BINARY), "bytes\0".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void givesBackWhatWasWritten(LogicalType type, Object value) throws SQLException {
        ColumnType<?> column = column(type, value.getClass());
        assertThat(store(column, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void findsWhatWasWritten(LogicalType type, Object value) throws SQLException {
        ColumnType<?> column = column(type, value.getClass());
        store(column, value);
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM held WHERE v = ?")) {
            column.bind(select, 1, value);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.getInt(1)).isOne();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void keepsNull(LogicalType type, Object value) throws SQLException {
        assertThat(store(column(type, value.getClass()), null)).isNull();
    }

    @Test
    void sortsInstantsByTime() throws SQLException {
        List<Instant> instants = List.of(
                Instant.parse("0800-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.1Z"),
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("2026-11-24T10:00:00Z"),
                Instant.parse("2026-11-24T10:00:00.000001Z"),
                Instant.parse("2026-11-24T10:00:00.1Z"));
        assertThat(sorted(column(INSTANT, Instant.class), instants)).isEqualTo(instants);
    }

    @Test
    void sortsDecimalsByNumber() throws SQLException {
        List<BigDecimal> numbers = List.of(
                new BigDecimal("-100.0000"),
                new BigDecimal("-9.5000"),
                new BigDecimal("2.0000"),
                new BigDecimal("10.0000"),
                new BigDecimal("10.0001"));
        assertThat(sorted(column(DECIMAL, BigDecimal.class), numbers)).isEqualTo(numbers);
    }

    @Test
    void keepsEveryDecimalOfFifteenDigits() throws SQLException {
        ColumnType<BigDecimal> column = column(LogicalType.decimal(30, 20), BigDecimal.class);
        Random random = new Random(11);
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            long digits = random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L);
            numbers.add(BigDecimal.valueOf(digits, random.nextInt(21)).setScale(20));
        }
        numbers.sort(Comparator.naturalOrder());
        assertThat(sorted(column, numbers)).isEqualTo(numbers);
    }

    @Test
    void addsDecimals() throws SQLException {
        ColumnType<BigDecimal> column = column(LogicalType.decimal(19, 2), BigDecimal.class);
        sorted(column, List.of(new BigDecimal("0.10"), new BigDecimal("0.20"), new BigDecimal("12.50")));
        try (PreparedStatement select = connection.prepareStatement("SELECT SUM(v) FROM held");
                ResultSet rows = select.executeQuery()) {
            assertThat(column.read(rows, 1)).isEqualByComparingTo("12.80");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456.7", "9223372036854775808", "0.12345", "-123456789012.12345"})
    void refusesDecimalsThatWouldLoseDigits(String number) throws SQLException {
        ColumnType<BigDecimal> column = column(DECIMAL, BigDecimal.class);
        assertThatThrownBy(() -> store(column, new BigDecimal(number)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_OPERAND))
                .hasMessageContaining(number);
        assertThat(column.fidelity().exact()).isFalse();
    }

    @Test
    void refusesNaN() {
        ColumnType<Double> column = column(LogicalType.of(Kind.DOUBLE), Double.class);
        assertThatThrownBy(() -> store(column, Double.NaN))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("NaN");
        assertThat(column.fidelity().exact()).isFalse();
    }

    @Test
    void refusesYearsThatWouldNotSort() {
        ColumnType<Instant> column = column(INSTANT, Instant.class);
        assertThatThrownBy(() -> store(column, Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void keepsTheDeclaredFractionDigits() throws SQLException {
        ColumnType<Instant> millis = column(LogicalType.temporal(Kind.INSTANT, 3), Instant.class);
        assertThat(store(millis, Instant.parse("1969-01-01T00:00:00.123456789Z")))
                .isEqualTo(Instant.parse("1969-01-01T00:00:00.123Z"));
        assertThat(millis.fidelity()).isEqualTo(Fidelity.digits(3));
        assertThat(types.columnType(LogicalType.temporal(Kind.INSTANT, 7), Instant.class))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatDoNotFit() throws SQLException {
        Sqlite.run(connection, "CREATE TABLE wide (v INTEGER)", "INSERT INTO wide VALUES (3000000000)");
        try (PreparedStatement select = connection.prepareStatement("SELECT v FROM wide");
                ResultSet rows = select.executeQuery()) {
            for (Class<?> narrow : List.of(Byte.class, Short.class, Integer.class)) {
                ColumnType<?> column = column(LogicalType.of(Kind.INTEGER), narrow);
                assertThatThrownBy(() -> column.read(rows, 1))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("3000000000");
            }
        }
    }

    @Test
    void holdsNothingAsAnotherClass() {
        assertThat(types.columnType(LogicalType.of(Kind.BOOLEAN), String.class)).isEmpty();
        assertThat(types.columnType(LogicalType.of(Kind.TEXT), Instant.class)).isEmpty();
        assertThat(types.columnType(DECIMAL, Double.class)).isEmpty();
    }

    private <J> ColumnType<J> column(LogicalType type, Class<J> javaType) {
        return types.columnType(type, javaType).orElseThrow();
    }

    private Object store(ColumnType<?> column, Object value) throws SQLException {
        Sqlite.run(connection, "CREATE TABLE held (v " + column.ddl() + ")");
        insert(column, value);
        return read(column).get(0);
    }

    private List<Object> sorted(ColumnType<?> column, List<?> values) throws SQLException {
        Sqlite.run(connection, "CREATE TABLE held (v " + column.ddl() + ")");
        for (int i = values.size() - 1; i >= 0; i--) {
            insert(column, values.get(i));
        }
        return read(column);
    }

    private void insert(ColumnType<?> column, Object value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO held VALUES (?)")) {
            column.bind(insert, 1, value);
            insert.executeUpdate();
        }
    }

    private List<Object> read(ColumnType<?> column) throws SQLException {
        List<Object> read = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT v FROM held ORDER BY v");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                read.add(column.read(rows, 1));
            }
        }
        return read;
    }
}
