package io.dialectic.postgres;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How PostgreSQL holds types: https://www.postgresql.org/docs/current/datatype.html. */
final class PostgresTypes implements TypeCatalog {
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
            Map.entry(Instant.class, StandardCodecs.INSTANT),
            Map.entry(UUID.class, StandardCodecs.UUID_OBJECT),
            Map.entry(byte[].class, StandardCodecs.BYTES));

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) CODECS.get(javaType);
        if (codec == null) {
            return Optional.empty();
        }
        ColumnType<J> column = ColumnType.of(type, javaType, ddl(type), codec);
        return Optional.of(
                switch (type.kind()) {
                    case TIME, LOCAL_DATE_TIME, INSTANT ->
                        column.withFidelity(Fidelity.digits(Math.min(type.precision(), 6)));
                    default -> column;
                });
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
            case TIME -> "TIME(" + type.precision() + ")";
            case LOCAL_DATE_TIME -> "TIMESTAMP(" + type.precision() + ")";
            case INSTANT -> "TIMESTAMP(" + type.precision() + ") WITH TIME ZONE";
            case UUID -> "UUID";
            case BINARY -> "BYTEA";
        };
    }

    /** Arrays hold what the driver takes for elements, which for converted types is what the column holds. */
    @Override
    public Optional<ColumnType<Collection<?>>> arrayOf(ColumnType<?> element) {
        String name = elementName(element.logicalType());
        Codec<Collection<?>> codec = StandardCodecs.codec(
                Types.ARRAY,
                (statement, index, values) -> {
                    Object[] elements = values.stream()
                            .map(value -> driverValue(element.stored(value)))
                            .toArray();
                    Array array = statement.getConnection().createArrayOf(name, elements);
                    statement.setArray(index, array);
                },
                (rows, index) -> {
                    throw new UnsupportedOperationException("arrays are bound, never read");
                });
        @SuppressWarnings({"unchecked", "rawtypes"})
        Class<Collection<?>> type = (Class) Collection.class;
        return Optional.of(ColumnType.of(element.logicalType(), type, name + "[]", codec));
    }

    private static Object driverValue(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static String elementName(LogicalType type) {
        return switch (type.kind()) {
            case STRING, TEXT -> "text";
            case BOOLEAN -> "bool";
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case TIME -> "time";
            case LOCAL_DATE_TIME -> "timestamp";
            case INSTANT -> "timestamptz";
            case UUID -> "uuid";
            case BINARY -> "bytea";
        };
    }
}
