package io.dialectic.mssql;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How SQL Server holds types: https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql. */
final class MssqlTypes implements TypeCatalog {
    static final int FRACTION_DIGITS = 7;

    private static final int LONGEST_NVARCHAR = 4_000;
    private static final int LONGEST_VARBINARY = 8_000;
    private static final int DECIMAL_DIGITS = 38;
    private static final Fidelity FLOATING =
            Fidelity.lossy("NaN and the infinities are refused, since SQL Server has none");

    /** Whole numbers as any of the Java types. */
    private static final Map<Class<?>, Codec<?>> WHOLE = Map.of(
            Byte.class, MssqlCodecs.BYTE,
            Short.class, StandardCodecs.SHORT,
            Integer.class, StandardCodecs.INTEGER,
            Long.class, StandardCodecs.LONG);

    private static final Map<Class<?>, Codec<?>> FLOATS =
            Map.of(Float.class, MssqlCodecs.FLOAT, Double.class, MssqlCodecs.DOUBLE);

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
        Codec<?> codec = codec(type, javaType);
        if (codec == null) {
            return Optional.empty();
        }
        ColumnType<J> column = ColumnType.of(type, javaType, ddl(type), (Codec<J>) codec);
        return Optional.of(column.withFidelity(fidelity(type)));
    }

    @Override
    public StandardCodecs.Reader<?> reading(ResultColumn column) {
        return switch (column.typeName()) {
            case "datetimeoffset" -> MssqlCodecs.instant(FRACTION_DIGITS)::read;
            case "uniqueidentifier" -> MssqlCodecs.GUID::read;
            default -> column.standard();
        };
    }

    /** The server converts text to almost anything, and the driver knows no null without a type. */
    @Override
    public int untypedNull() {
        return Types.VARCHAR;
    }

    private static @Nullable Codec<?> codec(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING, TEXT -> javaType == String.class ? MssqlCodecs.STRING : null;
            case BOOLEAN -> javaType == Boolean.class ? MssqlCodecs.BOOLEAN : null;
            case SMALLINT, INTEGER, BIGINT -> WHOLE.get(javaType);
            case REAL, DOUBLE -> FLOATS.get(javaType);
            case DECIMAL ->
                javaType == BigDecimal.class && type.precision() <= DECIMAL_DIGITS
                        ? MssqlCodecs.decimal(type.scale())
                        : null;
            case DATE -> javaType == LocalDate.class ? MssqlCodecs.DATE : null;
            case TIME -> javaType == LocalTime.class ? MssqlCodecs.time(digits(type)) : null;
            case LOCAL_DATE_TIME -> javaType == LocalDateTime.class ? MssqlCodecs.dateTime(digits(type)) : null;
            case INSTANT -> javaType == Instant.class ? MssqlCodecs.instant(digits(type)) : null;
            case UUID -> javaType == UUID.class ? MssqlCodecs.GUID : null;
            case BINARY -> javaType == byte[].class ? StandardCodecs.BYTES : null;
            default -> null;
        };
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
            case TIME -> "TIME(" + digits(type) + ")";
            case LOCAL_DATE_TIME -> "DATETIME2(" + digits(type) + ")";
            case INSTANT -> "DATETIMEOFFSET(" + digits(type) + ")";
            case UUID -> "UNIQUEIDENTIFIER";
            case BINARY -> "VARBINARY(" + length(type.length(), LONGEST_VARBINARY) + ")";
            default -> throw new IllegalArgumentException("no column holds " + type.kind());
        };
    }

    private static Fidelity fidelity(LogicalType type) {
        return switch (type.kind()) {
            case REAL, DOUBLE -> FLOATING;
            case TIME, LOCAL_DATE_TIME, INSTANT -> Fidelity.digits(digits(type));
            default -> Fidelity.EXACT;
        };
    }

    private static int digits(LogicalType type) {
        return Math.min(type.precision(), FRACTION_DIGITS);
    }

    private static String length(int wanted, int longest) {
        return wanted == 0 || wanted > longest ? "MAX" : Integer.toString(wanted);
    }
}
