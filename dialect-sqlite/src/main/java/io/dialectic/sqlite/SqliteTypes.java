package io.dialectic.sqlite;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Durations;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import io.dialectic.type.WholeNumbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite holds types. It has integers, floating point, text and bytes (https://sqlite.org/datatype3.html); times are
 * text whose order is the order of time, and always of six fraction digits, so that columns compare with each other.
 */
final class SqliteTypes implements TypeCatalog {
    private static final String INTEGER = "INTEGER";

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
        if (type.secondDigits() > IsoText.FRACTION_DIGITS) {
            return Optional.empty();
        }
        ColumnType<?> column = WholeNumbers.is(type) ? whole(type, javaType) : column(type, javaType);
        return column == null || column.javaType() != javaType ? Optional.empty() : Optional.of((ColumnType<J>) column);
    }

    /** A value has the type, not its column: https://sqlite.org/datatype3.html. */
    @Override
    public StandardCodecs.Reader<?> reading(ResultColumn column) {
        return (rows, index) -> {
            Object value = rows.getObject(index);
            return value instanceof Integer whole ? (Object) whole.longValue() : value;
        };
    }

    private static @Nullable ColumnType<?> column(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            // The length is not enforced by SQLite but told to those who read the schema.
            case STRING -> ColumnType.of(type, String.class, "VARCHAR(" + type.length() + ")", StandardCodecs.STRING);
            case CHAR ->
                type.length() < 1
                        ? null
                        : ColumnType.of(type, String.class, "CHAR(" + type.length() + ")", StandardCodecs.TRIMMED)
                                .withFidelity(Fidelity.lossy("spaces at the end are not kept"));
            case TEXT -> ColumnType.of(type, String.class, "TEXT", StandardCodecs.STRING);
            case CASE_INSENSITIVE_TEXT ->
                ColumnType.of(type, String.class, "TEXT", StandardCodecs.STRING)
                        .withCollation("NOCASE")
                        .withFidelity(Fidelity.lossy("only the letters of ASCII are compared without case"));
            case ENUM -> SqliteTexts.enumeration(type);
            case BOOLEAN -> ColumnType.of(type, Boolean.class, INTEGER, SqliteCodecs.BOOLEAN);
            case REAL, DOUBLE -> floating(type, javaType);
            case DECIMAL ->
                ColumnType.of(
                                type,
                                BigDecimal.class,
                                "DECIMAL(" + type.precision() + "," + type.scale() + ")",
                                new SqliteDecimal(type.scale()))
                        .refusing(value -> SqliteDecimal.refusal(value, type.scale()))
                        .withFidelity(SqliteDecimal.FIDELITY);
            case DATE -> time(type, LocalDate.class, SqliteCodecs.DATE, SqliteTexts::refusal, IsoText::write);
            case TIME ->
                digits(time(type, LocalTime.class, SqliteCodecs.time(digits(type)), value -> null, IsoText::write));
            case LOCAL_DATE_TIME ->
                digits(time(
                        type,
                        LocalDateTime.class,
                        SqliteCodecs.dateTime(digits(type)),
                        value -> SqliteTexts.refusal(value.toLocalDate()),
                        IsoText::write));
            case INSTANT ->
                digits(time(
                        type,
                        Instant.class,
                        SqliteCodecs.instant(digits(type)),
                        value -> SqliteTexts.refusal(value),
                        IsoText::write));
            case DURATION ->
                digits(ColumnType.of(type, Duration.class, INTEGER, StandardCodecs.MICROSECONDS)
                        .refusing(Durations::refusal)
                        .withLiteral(value -> Long.toString(Durations.microseconds(value))));
            case YEAR ->
                ColumnType.of(type, Year.class, INTEGER, StandardCodecs.YEAR)
                        .withLiteral(value -> Integer.toString(value.getValue()));
            case UUID -> ColumnType.of(type, UUID.class, "TEXT", StandardCodecs.UUID_TEXT);
            case BINARY ->
                ColumnType.of(type, byte[].class, "BLOB", StandardCodecs.BYTES)
                        .withLiteral(value -> "X'" + HexFormat.of().formatHex(value) + "'");
            case BITS -> SqliteTexts.bits(type);
            case JSON -> SqliteTexts.json(type, true);
            case JSON_TEXT -> SqliteTexts.json(type, false);
            case OTHER ->
                type.name().isEmpty() ? null : ColumnType.of(type, String.class, type.name(), StandardCodecs.STRING);
            default -> null;
        };
    }

    /**
     * A primary key of exactly this name is the rowid itself, which saves an index. Integers without a sign get a check; of
     * 64 bits there are none.
     */
    @SuppressWarnings("unchecked")
    private static <J> @Nullable ColumnType<J> whole(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) WHOLE.get(javaType);
        if (codec == null || type.kind() == LogicalType.Kind.BIGINT && type.unsigned()) {
            return null;
        }
        ColumnType<J> column = ColumnType.of(type, javaType, INTEGER, codec);
        return type.unsigned() || type.kind() == LogicalType.Kind.MEDIUMINT
                ? column.withCheck(WholeNumbers.check(type))
                : column;
    }

    @SuppressWarnings("unchecked")
    private static <J> @Nullable ColumnType<J> floating(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) FLOATS.get(javaType);
        return codec == null
                ? null
                : ColumnType.of(type, javaType, "REAL", codec)
                        .refusing(value -> Double.isNaN(((Number) value).doubleValue())
                                ? "must not be NaN, which SQLite would turn into NULL"
                                : null)
                        .withFidelity(FLOATING);
    }

    private static <J> ColumnType<J> time(
            LogicalType type,
            Class<J> javaType,
            Codec<J> codec,
            Function<J, @Nullable String> rule,
            Function<J, String> text) {
        return ColumnType.of(type, javaType, "TEXT", codec)
                .refusing(rule)
                .withLiteral(value -> "'" + text.apply(value) + "'");
    }

    private static <J> ColumnType<J> digits(ColumnType<J> column) {
        return column.withFidelity(Fidelity.digits(digits(column.logicalType())));
    }

    private static int digits(LogicalType type) {
        return type.precision();
    }
}
