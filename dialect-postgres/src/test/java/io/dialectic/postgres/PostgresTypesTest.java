package io.dialectic.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresTypesTest {
    private static final PostgresTypes TYPES = new PostgresTypes(Set.of(), true);

    @Test
    void declaresColumns() {
        assertThat(ddl(LogicalType.string(40), String.class)).isEqualTo("VARCHAR(40)");
        assertThat(ddl(LogicalType.of(Kind.TEXT), String.class)).isEqualTo("TEXT");
        assertThat(ddl(LogicalType.of(Kind.BOOLEAN), Boolean.class)).isEqualTo("BOOLEAN");
        assertThat(ddl(LogicalType.of(Kind.SMALLINT), Byte.class)).isEqualTo("SMALLINT");
        assertThat(ddl(LogicalType.of(Kind.INTEGER), Integer.class)).isEqualTo("INTEGER");
        assertThat(ddl(LogicalType.of(Kind.BIGINT), Long.class)).isEqualTo("BIGINT");
        assertThat(ddl(LogicalType.of(Kind.REAL), Float.class)).isEqualTo("REAL");
        assertThat(ddl(LogicalType.of(Kind.DOUBLE), Double.class)).isEqualTo("DOUBLE PRECISION");
        assertThat(ddl(LogicalType.decimal(19, 4), BigDecimal.class)).isEqualTo("NUMERIC(19,4)");
        assertThat(ddl(LogicalType.of(Kind.DATE), LocalDate.class)).isEqualTo("DATE");
        assertThat(ddl(LogicalType.temporal(Kind.TIME, 6), LocalTime.class)).isEqualTo("TIME(6)");
        assertThat(ddl(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 0), LocalDateTime.class))
                .isEqualTo("TIMESTAMP(0)");
        assertThat(ddl(LogicalType.temporal(Kind.INSTANT, 6), Instant.class)).isEqualTo("TIMESTAMPTZ(6)");
        assertThat(ddl(LogicalType.of(Kind.UUID), UUID.class)).isEqualTo("UUID");
        assertThat(ddl(LogicalType.of(Kind.BINARY), byte[].class)).isEqualTo("BYTEA");
    }

    @Test
    void keepsMicrosecondsAtTheMost() {
        assertThat(TYPES.columnType(LogicalType.temporal(Kind.INSTANT, 6), Instant.class)
                        .orElseThrow()
                        .fidelity()
                        .fractionDigits())
                .isEqualTo(6);
        assertThat(TYPES.columnType(LogicalType.temporal(Kind.INSTANT, 7), Instant.class))
                .isEmpty();
    }

    @Test
    void holdsNothingTheServerWouldNotTake() {
        assertThat(TYPES.columnType(LogicalType.of(Kind.INTEGER), String.class)).isEmpty();
        assertThat(TYPES.columnType(LogicalType.of(Kind.UUID), String.class)).isEmpty();
        assertThat(TYPES.columnType(LogicalType.string(10_485_760), String.class))
                .isPresent();
        assertThat(TYPES.columnType(LogicalType.string(10_485_761), String.class))
                .isEmpty();
        assertThat(TYPES.columnType(LogicalType.decimal(1_000, 0), BigDecimal.class))
                .isPresent();
        assertThat(TYPES.columnType(LogicalType.decimal(1_001, 0), BigDecimal.class))
                .isEmpty();
    }

    @Test
    void bindsNumbersAsTheDriverSendsThemInBinary() throws SQLException {
        assertThat(bound(LogicalType.of(Kind.BIGINT), Long.class, Arrays.asList(1L, null, 3L)))
                .containsExactly("int8", new Long[] {1L, null, 3L});
        assertThat(bound(LogicalType.of(Kind.SMALLINT), Byte.class, List.of((byte) 7)))
                .containsExactly("int2", new Short[] {7});
        assertThat(bound(LogicalType.of(Kind.BIGINT), Long.class, List.of())).containsExactly("int8", new Long[0]);
    }

    @Test
    void bindsTheJavaTypeAndNotTheColumns() throws SQLException {
        assertThat(bound(LogicalType.of(Kind.SMALLINT), Integer.class, List.of(99_999)))
                .containsExactly("int4", new Integer[] {99_999});
    }

    @Test
    void bindsTextForWhatTheDriverDoesNotKnow() throws SQLException {
        UUID key = new UUID(1, 2);
        assertThat(bound(LogicalType.of(Kind.UUID), UUID.class, List.of(key)))
                .containsExactly("uuid", new String[] {key.toString()});
        assertThat(bound(LogicalType.decimal(19, 4), BigDecimal.class, List.of(new BigDecimal("1.50"))))
                .containsExactly("numeric", new String[] {"1.50"});
    }

    @Test
    void bindsTimesWithErasAndInfinities() throws SQLException {
        List<Instant> instants = List.of(
                Instant.parse("2026-11-24T13:05:00.123456Z"),
                Instant.parse("+12026-01-02T03:04:05Z"),
                Instant.parse("-0043-03-15T00:00:00Z"),
                Instant.MAX,
                Instant.MIN);
        assertThat(bound(LogicalType.temporal(Kind.INSTANT, 6), Instant.class, instants))
                .containsExactly("timestamptz", new String[] {
                    "2026-11-24 13:05:00.123456+00",
                    "12026-01-02 03:04:05+00",
                    "0044-03-15 00:00:00+00 BC",
                    "infinity",
                    "-infinity"
                });
        assertThat(bound(
                        LogicalType.of(Kind.DATE),
                        LocalDate.class,
                        List.of(LocalDate.of(2026, 2, 3), LocalDate.of(0, 1, 1), LocalDate.MAX)))
                .containsExactly("date", new String[] {"2026-02-03", "0001-01-01 BC", "infinity"});
        assertThat(bound(
                        LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                        LocalDateTime.class,
                        List.of(LocalDateTime.of(2026, 2, 3, 4, 5), LocalDateTime.MIN)))
                .containsExactly("timestamp", new String[] {"2026-02-03 04:05:00", "-infinity"});
    }

    @Test
    void bindsConvertedValuesAsTheColumnStoresThem() throws SQLException {
        ColumnType<DayOfWeek> days = TYPES.columnType(LogicalType.string(20), String.class)
                .orElseThrow()
                .converted(DayOfWeek.class, DayOfWeek::name, DayOfWeek::valueOf);
        assertThat(bound(days, EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)))
                .containsExactly("text", new String[] {"MONDAY", "SUNDAY"});
        ColumnType<DayOfWeek> numbers = TYPES.columnType(LogicalType.of(Kind.INTEGER), Integer.class)
                .orElseThrow()
                .converted(DayOfWeek.class, DayOfWeek::getValue, DayOfWeek::of);
        assertThat(bound(numbers, List.of(DayOfWeek.FRIDAY))).containsExactly("int4", new Integer[] {5});
    }

    private static String ddl(LogicalType type, Class<?> javaType) {
        return TYPES.columnType(type, javaType).orElseThrow().ddl();
    }

    private static <J> List<Object> bound(LogicalType type, Class<J> javaType, Collection<?> values)
            throws SQLException {
        return bound(TYPES.columnType(type, javaType).orElseThrow(), values);
    }

    /** The element type's name and the elements that reach the driver. */
    private static List<Object> bound(ColumnType<?> element, Collection<?> values) throws SQLException {
        List<Object> seen = new ArrayList<>();
        Array array = proxy(Array.class, (name, arguments) -> null);
        Connection connection = proxy(Connection.class, (name, arguments) -> {
            assertThat(name).isEqualTo("createArrayOf");
            seen.addAll(List.of(arguments));
            return array;
        });
        PreparedStatement statement = proxy(PreparedStatement.class, (name, arguments) -> {
            if (name.equals("getConnection")) {
                return connection;
            }
            assertThat(name).isEqualTo("setArray");
            assertThat(arguments).containsExactly(1, array);
            return null;
        });
        TYPES.arrayOf(element).orElseThrow().bind(statement, 1, values);
        return seen;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> type.getSimpleName();
                    default -> answer.to(method.getName(), arguments);
                }));
    }
}
