package io.dialectic.mssql;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How SQL Server holds types: https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql. */
final class MssqlTypes implements TypeCatalog {
    private static final int LONGEST_NVARCHAR = 4_000;
    private static final int LONGEST_VARBINARY = 8_000;

    private static final Codec<String> STRING = StandardCodecs.codec(
            Types.NVARCHAR,
            (statement, index, value) -> statement.setNString(index, value),
            (rows, index) -> rows.getNString(index));

    /** The driver's own type code for DATETIMEOFFSET is no constant of JDBC; a null is bound as the standard's type. */
    private static final Codec<Instant> INSTANT = StandardCodecs.codec(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (statement, index, value) -> statement.setObject(index, value.atOffset(ZoneOffset.UTC)),
            (rows, index) -> {
                OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
                return value == null ? null : value.toInstant();
            });

    /** A UUID as text, which the server converts; the driver writes the bytes of a UUID object in another order. */
    private static final Codec<UUID> GUID = StandardCodecs.codec(
            Types.CHAR, (statement, index, value) -> statement.setString(index, value.toString()), (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : UUID.fromString(value);
            });

    private static final Map<Class<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(String.class, STRING),
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
            Map.entry(UUID.class, GUID),
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
                    case TIME, LOCAL_DATE_TIME, INSTANT -> column.withFidelity(Fidelity.digits(type.precision()));
                    default -> column;
                });
    }

    private static String ddl(LogicalType type) {
        return switch (type.kind()) {
            case STRING -> "NVARCHAR(" + length(type.length(), LONGEST_NVARCHAR) + ")";
            case TEXT -> "NVARCHAR(MAX)";
            case BOOLEAN -> "BIT";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INT";
            case BIGINT -> "BIGINT";
            case REAL -> "REAL";
            case DOUBLE -> "FLOAT(53)";
            case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(" + type.precision() + ")";
            case LOCAL_DATE_TIME -> "DATETIME2(" + type.precision() + ")";
            case INSTANT -> "DATETIMEOFFSET(" + type.precision() + ")";
            case UUID -> "UNIQUEIDENTIFIER";
            case BINARY -> "VARBINARY(" + length(type.length(), LONGEST_VARBINARY) + ")";
        };
    }

    private static String length(int wanted, int longest) {
        return wanted == 0 || wanted > longest ? "MAX" : Integer.toString(wanted);
    }
}
