package io.dialectic.postgres;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How PostgreSQL holds types: https://www.postgresql.org/docs/current/datatype.html. */
final class PostgresTypes implements TypeCatalog {
    /** https://www.postgresql.org/docs/current/datatype-datetime.html. */
    static final int FRACTION_DIGITS = 6;

    /** MaxAttrSize of src/include/access/htup_details.h: "length for type varchar cannot exceed 10485760". */
    private static final int LONGEST_VARCHAR = 10_485_760;

    /** https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL. */
    private static final int LONGEST_NUMERIC = 1_000;

    /** {@code infinity} and {@code -infinity} are the greatest and the smallest instant. */
    private static final Codec<Instant> INSTANT = StandardCodecs.codec(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (statement, index, value) -> statement.setObject(index, atUtc(value)),
            (rows, index) -> {
                OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
                return value == null ? null : instant(value);
            });

    private static final Map<Class<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(String.class, StandardCodecs.STRING),
            Map.entry(Boolean.class, StandardCodecs.BOOLEAN),
            Map.entry(Byte.class, StandardCodecs.BYTE),
            Map.entry(Short.class, StandardCodecs.SHORT),
            Map.entry(Integer.class, StandardCodecs.INTEGER),
            Map.entry(Long.class, StandardCodecs.LONG),
            Map.entry(Float.class, StandardCodecs.FLOAT),
            Map.entry(Double.class, StandardCodecs.DOUBLE),
            Map.entry(BigDecimal.class, StandardCodecs.DECIMAL),
            Map.entry(LocalDate.class, StandardCodecs.LOCAL_DATE),
            Map.entry(LocalTime.class, StandardCodecs.LOCAL_TIME),
            Map.entry(LocalDateTime.class, StandardCodecs.LOCAL_DATE_TIME),
            Map.entry(Instant.class, INSTANT),
            Map.entry(UUID.class, StandardCodecs.UUID_OBJECT),
            Map.entry(byte[].class, StandardCodecs.BYTES));

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) CODECS.get(javaType);
        if (codec == null || !holds(type, javaType)) {
            return Optional.empty();
        }
        ColumnType<J> column = ColumnType.of(type, javaType, ddl(type), codec);
        return Optional.of(
                switch (type.kind()) {
                    case TIME, LOCAL_DATE_TIME, INSTANT -> column.withFidelity(Fidelity.digits(fractionDigits(type)));
                    default -> column;
                });
    }

    @Override
    public Optional<ColumnType<Collection<?>>> arrayOf(ColumnType<?> element) {
        return ArrayType.of(element);
    }

    /** The driver tells times with a zone from those without, and bits from booleans, by the type's name only. */
    @Override
    public StandardCodecs.Reader<?> reading(ResultColumn column) {
        return switch (column.typeName()) {
            case "timestamptz" -> INSTANT::read;
            case "uuid" -> StandardCodecs.UUID_OBJECT::read;
            case "timetz", "bit", "money" -> StandardCodecs.STRING::read;
            default -> column.standard();
        };
    }

    /** Types are not converted into each other by the server, so a column takes its own Java types only. */
    private static boolean holds(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING -> javaType == String.class && type.length() <= LONGEST_VARCHAR;
            case TEXT -> javaType == String.class;
            case BOOLEAN -> javaType == Boolean.class;
            case SMALLINT, INTEGER, BIGINT ->
                javaType == Byte.class
                        || javaType == Short.class
                        || javaType == Integer.class
                        || javaType == Long.class;
            case REAL, DOUBLE -> javaType == Float.class || javaType == Double.class;
            case DECIMAL -> javaType == BigDecimal.class && type.precision() <= LONGEST_NUMERIC;
            case DATE -> javaType == LocalDate.class;
            case TIME -> javaType == LocalTime.class;
            case LOCAL_DATE_TIME -> javaType == LocalDateTime.class;
            case INSTANT -> javaType == Instant.class;
            case UUID -> javaType == UUID.class;
            case BINARY -> javaType == byte[].class;
            default -> false;
        };
    }

    private static String ddl(LogicalType type) {
        return switch (type.kind()) {
            case STRING -> "VARCHAR(" + type.length() + ")";
            case TEXT -> "TEXT";
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case REAL -> "REAL";
            case DOUBLE -> "DOUBLE PRECISION";
            case DECIMAL -> "NUMERIC(" + type.precision() + "," + type.scale() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(" + fractionDigits(type) + ")";
            case LOCAL_DATE_TIME -> "TIMESTAMP(" + fractionDigits(type) + ")";
            case INSTANT -> "TIMESTAMPTZ(" + fractionDigits(type) + ")";
            case UUID -> "UUID";
            case BINARY -> "BYTEA";
            default -> throw new IllegalArgumentException("no column holds " + type.kind());
        };
    }

    private static int fractionDigits(LogicalType type) {
        return Math.min(type.precision(), FRACTION_DIGITS);
    }

    /** The driver writes what its own type can just not hold as infinity, too. */
    static OffsetDateTime atUtc(Instant value) {
        if (value.isAfter(OffsetDateTime.MAX.toInstant())) {
            return OffsetDateTime.MAX;
        }
        return value.isBefore(OffsetDateTime.MIN.toInstant()) ? OffsetDateTime.MIN : value.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime value) {
        if (value.equals(OffsetDateTime.MAX)) {
            return Instant.MAX;
        }
        return value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
    }
}
