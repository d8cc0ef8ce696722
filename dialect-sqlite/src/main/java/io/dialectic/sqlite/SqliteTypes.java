package io.dialectic.sqlite;

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
import org.jspecify.annotations.Nullable;

/**
 * How SQLite holds types. It has integers, floating point, text and bytes (https://sqlite.org/datatype3.html); times are
 * text whose order is the order of time, and always of six fraction digits, so that columns compare with each other.
 */
final class SqliteTypes implements TypeCatalog {
    private static final Fidelity FLOATING =
            Fidelity.lossy("NaN is refused, since SQLite would make NULL of it, and the sign of zero is not kept");

    /** Whole numbers as any of the Java types. */
    private static final Map<Class<?>, Codec<?>> WHOLE = Map.of(
            Byte.class, SqliteCodecs.BYTE,
            Short.class, SqliteCodecs.SHORT,
            Integer.class, SqliteCodecs.INTEGER,
            Long.class, SqliteCodecs.LONG);

    private static final Map<Class<?>, Codec<?>> FLOATS =
            Map.of(Float.class, SqliteCodecs.FLOAT, Double.class, SqliteCodecs.DOUBLE);

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

    /** A value has the type, not its column: https://sqlite.org/datatype3.html. */
    @Override
    public StandardCodecs.Reader<?> reading(ResultColumn column) {
        return (rows, index) -> {
            Object value = rows.getObject(index);
            return value instanceof Integer whole ? (Object) whole.longValue() : value;
        };
    }

    private static @Nullable Codec<?> codec(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING, TEXT -> javaType == String.class ? StandardCodecs.STRING : null;
            case BOOLEAN -> javaType == Boolean.class ? SqliteCodecs.BOOLEAN : null;
            case SMALLINT, INTEGER, BIGINT -> WHOLE.get(javaType);
            case REAL, DOUBLE -> FLOATS.get(javaType);
            case DECIMAL -> javaType == BigDecimal.class ? new SqliteDecimal(type.scale()) : null;
            case DATE -> javaType == LocalDate.class ? SqliteCodecs.DATE : null;
            case TIME -> javaType == LocalTime.class ? SqliteCodecs.time(digits(type)) : null;
            case LOCAL_DATE_TIME -> javaType == LocalDateTime.class ? SqliteCodecs.dateTime(digits(type)) : null;
            case INSTANT -> javaType == Instant.class ? SqliteCodecs.instant(digits(type)) : null;
            case UUID -> javaType == UUID.class ? StandardCodecs.UUID_TEXT : null;
            case BINARY -> javaType == byte[].class ? StandardCodecs.BYTES : null;
            default -> null;
        };
    }

    private static String ddl(LogicalType type) {
        return switch (type.kind()) {
            // The length is not enforced by SQLite but told to those who read the schema.
            case STRING -> "VARCHAR(" + type.length() + ")";
            case TEXT, DATE, TIME, LOCAL_DATE_TIME, INSTANT, UUID -> "TEXT";
            // A primary key of exactly this name is the rowid itself, which saves an index.
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL, DOUBLE -> "REAL";
            case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
            case BINARY -> "BLOB";
            default -> throw new IllegalArgumentException("no column holds " + type.kind());
        };
    }

    private static Fidelity fidelity(LogicalType type) {
        return switch (type.kind()) {
            case REAL, DOUBLE -> FLOATING;
            case DECIMAL -> SqliteDecimal.FIDELITY;
            case TIME, LOCAL_DATE_TIME, INSTANT -> Fidelity.digits(digits(type));
            default -> Fidelity.EXACT;
        };
    }

    private static int digits(LogicalType type) {
        return Math.min(type.precision(), IsoText.FRACTION_DIGITS);
    }
}
