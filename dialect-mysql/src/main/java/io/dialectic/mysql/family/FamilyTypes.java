package io.dialectic.mysql.family;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the family holds types. Instants are DATETIME that hold UTC: TIMESTAMP ends in 2038 and shifts with the session's zone.
 */
public final class FamilyTypes implements TypeCatalog {
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
            Map.entry(Instant.class, StandardCodecs.INSTANT_AS_UTC_DATE_TIME),
            Map.entry(UUID.class, StandardCodecs.UUID_TEXT),
            Map.entry(byte[].class, StandardCodecs.BYTES));

    private final String uuid;

    /** With a member's column type for UUIDs, which are bound and read as text. */
    public FamilyTypes(String uuid) {
        this.uuid = uuid;
    }

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

    /** Years are whole numbers, unsigned ones may pass 63 bits, and more than one bit is no boolean. */
    @Override
    public StandardCodecs.Reader<?> reading(ResultColumn column) {
        if (column.typeName().startsWith("year")) {
            return StandardCodecs.LONG::read;
        }
        if (column.typeName().startsWith("bigint unsigned")) {
            return StandardCodecs.DECIMAL::read;
        }
        return column.typeName().equals("bit") && column.precision() > 1
                ? StandardCodecs.BYTES::read
                : column.standard();
    }

    private String ddl(LogicalType type) {
        return switch (type.kind()) {
            case STRING -> "VARCHAR(" + type.length() + ")";
            case TEXT -> "LONGTEXT";
            case BOOLEAN -> "TINYINT(1)";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INT";
            case BIGINT -> "BIGINT";
            case REAL -> "FLOAT";
            case DOUBLE -> "DOUBLE";
            case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(" + type.precision() + ")";
            case LOCAL_DATE_TIME, INSTANT -> "DATETIME(" + type.precision() + ")";
            case UUID -> uuid;
            case BINARY -> type.length() > 0 ? "VARBINARY(" + type.length() + ")" : "LONGBLOB";
            default -> throw new IllegalArgumentException("no column holds " + type.kind());
        };
    }
}
