package io.dialectic.sqlite;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.SQLDataException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How SQLite holds types. It has integers, floating point, text and bytes (https://www.sqlite.org/datatype3.html); times are
 * text whose order is the order of time.
 */
final class SqliteTypes implements TypeCatalog {
    private static final Codec<Boolean> BOOLEAN = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value ? 1 : 0), (rows, index) -> {
                int value = rows.getInt(index);
                return rows.wasNull() ? null : value != 0;
            });

    /** Fifteen digits are exact in a binary floating-point number, which is what NUMERIC affinity keeps of them. */
    private static final int EXACT_DIGITS = 15;

    private static final Codec<BigDecimal> DECIMAL = StandardCodecs.codec(
            Types.NUMERIC,
            (statement, index, value) -> {
                if (value.signum() != 0 && value.stripTrailingZeros().precision() > EXACT_DIGITS) {
                    throw new SQLDataException(
                            "SQLite keeps " + EXACT_DIGITS + " digits of a decimal, and the value has more", "22003");
                }
                statement.setString(index, value.toPlainString());
            },
            (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : new BigDecimal(value);
            });

    private static final Codec<LocalDate> DATE = StandardCodecs.codec(
            Types.VARCHAR,
            (statement, index, value) -> statement.setString(index, IsoText.of(value)),
            (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : IsoText.date(value);
            });

    private static final Codec<LocalTime> TIME = StandardCodecs.codec(
            Types.VARCHAR,
            (statement, index, value) -> statement.setString(index, IsoText.of(value)),
            (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : IsoText.time(value);
            });

    private static final Codec<LocalDateTime> LOCAL_DATE_TIME = StandardCodecs.codec(
            Types.VARCHAR,
            (statement, index, value) -> statement.setString(index, IsoText.of(value)),
            (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : IsoText.dateTime(value);
            });

    private static final Codec<Instant> INSTANT = StandardCodecs.codec(
            Types.VARCHAR,
            (statement, index, value) -> statement.setString(index, IsoText.of(value)),
            (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : IsoText.instant(value);
            });

    private static final Map<Class<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(String.class, StandardCodecs.STRING),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Byte.class, StandardCodecs.BYTE),
            Map.entry(Short.class, StandardCodecs.SHORT),
            Map.entry(Integer.class, StandardCodecs.INTEGER),
            Map.entry(Long.class, StandardCodecs.LONG),
            Map.entry(Float.class, StandardCodecs.FLOAT),
            Map.entry(Double.class, StandardCodecs.DOUBLE),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalTime.class, TIME),
            Map.entry(LocalDateTime.class, LOCAL_DATE_TIME),
            Map.entry(Instant.class, INSTANT),
            Map.entry(UUID.class, StandardCodecs.UUID_TEXT),
            Map.entry(byte[].class, StandardCodecs.BYTES));

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) CODECS.get(javaType);
        if (codec == null) {
            return Optional.empty();
        }
        ColumnType<J> column = switch (type.kind()) {
            case DECIMAL -> decimal(ColumnType.of(type, javaType, ddl(type), codec), (Class<?>) javaType, type.scale());
            default -> ColumnType.of(type, javaType, ddl(type), codec);
        };
        return Optional.of(
                switch (type.kind()) {
                    case DECIMAL ->
                        column.withFidelity(
                                Fidelity.lossy("values of more than " + EXACT_DIGITS + " digits are refused"));
                    case TIME, LOCAL_DATE_TIME, INSTANT -> column.withFidelity(Fidelity.digits(6));
                    default -> column;
                });
    }

    /** NUMERIC affinity drops trailing zeros; the declared scale brings them back. */
    @SuppressWarnings("unchecked")
    private static <J> ColumnType<J> decimal(ColumnType<J> column, Class<?> javaType, int scale) {
        if (javaType != BigDecimal.class) {
            return column;
        }
        ColumnType<BigDecimal> numbers = (ColumnType<BigDecimal>) column;
        return (ColumnType<J>) numbers.converted(
                BigDecimal.class, value -> value, value -> value.scale() < scale ? value.setScale(scale) : value);
    }

    private static String ddl(LogicalType type) {
        return switch (type.kind()) {
            case STRING -> "VARCHAR(" + type.length() + ")";
            case TEXT, DATE, TIME, LOCAL_DATE_TIME, INSTANT, UUID -> "TEXT";
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL, DOUBLE -> "REAL";
            case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
            case BINARY -> "BLOB";
        };
    }
}
