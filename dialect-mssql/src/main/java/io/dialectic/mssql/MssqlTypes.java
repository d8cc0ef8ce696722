package io.dialectic.mssql;

import io.dialectic.spi.ServerVersion;
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
import java.math.BigInteger;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HexFormat;
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
            Map.of(Float.class, StandardCodecs.FLOAT, Double.class, StandardCodecs.DOUBLE);

    /** https://learn.microsoft.com/sql/t-sql/functions/isjson-transact-sql: before 2022 for objects and arrays only. */
    private final boolean anyJson;

    MssqlTypes(ServerVersion version) {
        this.anyJson = version.atLeast(16);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
        if (type.secondDigits() > FRACTION_DIGITS) {
            return Optional.empty();
        }
        ColumnType<?> column = WholeNumbers.is(type) ? whole(type, javaType) : column(type, javaType);
        return column == null || column.javaType() != javaType ? Optional.empty() : Optional.of((ColumnType<J>) column);
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

    @Override
    public Optional<String> uuid(int version) {
        return version == 4 ? Optional.of("NEWID()") : Optional.empty();
    }

    private @Nullable ColumnType<?> column(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING -> MssqlTexts.text(type, "NVARCHAR(" + length(type.length(), LONGEST_NVARCHAR) + ")");
            case CHAR ->
                type.length() < 1 || type.length() > LONGEST_NVARCHAR
                        ? null
                        : ColumnType.of(type, String.class, "NCHAR(" + type.length() + ")", MssqlCodecs.TRIMMED)
                                .withFidelity(Fidelity.lossy("spaces at the end are not kept"));
            case TEXT -> MssqlTexts.text(type, "NVARCHAR(MAX)");
            case CASE_INSENSITIVE_TEXT ->
                MssqlTexts.text(type, "NVARCHAR(" + length(type.length(), LONGEST_NVARCHAR) + ")")
                        .withCollation("Latin1_General_100_CI_AS_SC");
            case ENUM -> MssqlTexts.enumeration(type);
            case BOOLEAN -> ColumnType.of(type, Boolean.class, "BIT", MssqlCodecs.BOOLEAN);
            case REAL -> floating(type, javaType, "REAL");
            case DOUBLE -> floating(type, javaType, "FLOAT(53)");
            case DECIMAL ->
                type.precision() <= DECIMAL_DIGITS
                        ? ColumnType.of(
                                type,
                                BigDecimal.class,
                                "DECIMAL(" + type.precision() + "," + type.scale() + ")",
                                MssqlCodecs.decimal(type.scale()))
                        : null;
            case MONEY -> MssqlTexts.money(type);
            case DATE -> ColumnType.of(type, LocalDate.class, "DATE", MssqlCodecs.DATE);
            case TIME ->
                digits(ColumnType.of(
                        type, LocalTime.class, "TIME(" + digits(type) + ")", MssqlCodecs.time(digits(type))));
            case LOCAL_DATE_TIME ->
                digits(ColumnType.of(
                                type,
                                LocalDateTime.class,
                                "DATETIME2(" + digits(type) + ")",
                                MssqlCodecs.dateTime(digits(type))))
                        .withLiteral(MssqlCodecs::literal);
            case INSTANT ->
                digits(ColumnType.of(
                        type,
                        Instant.class,
                        "DATETIMEOFFSET(" + digits(type) + ")",
                        MssqlCodecs.instant(digits(type))));
            case OFFSET_DATE_TIME ->
                digits(ColumnType.of(
                                type,
                                OffsetDateTime.class,
                                "DATETIMEOFFSET(" + digits(type) + ")",
                                MssqlCodecs.offset(digits(type)))
                        .refusing(MssqlTexts::refusal));
            case DURATION ->
                digits(ColumnType.of(type, Duration.class, "BIGINT", StandardCodecs.MICROSECONDS)
                        .refusing(Durations::refusal)
                        .withLiteral(value -> Long.toString(Durations.microseconds(value))));
            case YEAR ->
                ColumnType.of(type, Year.class, "INT", StandardCodecs.YEAR)
                        .withLiteral(value -> Integer.toString(value.getValue()));
            case UUID -> ColumnType.of(type, UUID.class, "UNIQUEIDENTIFIER", MssqlCodecs.GUID);
            case BINARY ->
                ColumnType.of(
                                type,
                                byte[].class,
                                "VARBINARY(" + length(type.length(), LONGEST_VARBINARY) + ")",
                                StandardCodecs.BYTES)
                        .withLiteral(value -> "0x" + HexFormat.of().formatHex(value));
            case BITS -> MssqlTexts.bits(type);
            case JSON -> MssqlTexts.json(type, true, anyJson);
            case JSON_TEXT -> MssqlTexts.json(type, false, anyJson);
            case XML ->
                ColumnType.of(type, String.class, "XML", MssqlCodecs.STRING)
                        .withFidelity(Fidelity.lossy("the declaration and white space between elements are not kept"));
            case OTHER ->
                type.name().isEmpty() ? null : ColumnType.of(type, String.class, type.name(), MssqlCodecs.STRING);
            default -> null;
        };
    }

    /** TINYINT has no sign; all others have one, so what has none is held wider and checked. */
    @SuppressWarnings("unchecked")
    private static <J> @Nullable ColumnType<?> whole(LogicalType type, Class<J> javaType) {
        if (type.kind() == LogicalType.Kind.BIGINT && type.unsigned()) {
            return ColumnType.of(type, BigInteger.class, "DECIMAL(20,0)", StandardCodecs.BIG_INTEGER)
                    .withCheck(WholeNumbers.check(type));
        }
        Codec<J> codec = (Codec<J>) WHOLE.get(javaType);
        if (codec == null) {
            return null;
        }
        if (type.kind() == LogicalType.Kind.TINYINT && type.unsigned()) {
            return ColumnType.of(type, javaType, "TINYINT", codec);
        }
        String ddl = switch (WholeNumbers.signed(type).kind()) {
            case TINYINT, SMALLINT -> "SMALLINT";
            case MEDIUMINT, INTEGER -> "INT";
            default -> "BIGINT";
        };
        boolean wider =
                type.unsigned() || type.kind() == LogicalType.Kind.TINYINT || type.kind() == LogicalType.Kind.MEDIUMINT;
        ColumnType<J> column = ColumnType.of(type, javaType, ddl, codec);
        return wider ? column.withCheck(WholeNumbers.check(type)) : column;
    }

    /** The server would end the connection: it takes them for an error of the protocol, number 8023. */
    @SuppressWarnings("unchecked")
    private static <J> @Nullable ColumnType<J> floating(LogicalType type, Class<J> javaType, String ddl) {
        Codec<J> codec = (Codec<J>) FLOATS.get(javaType);
        return codec == null
                ? null
                : ColumnType.of(type, javaType, ddl, codec)
                        .refusing(value -> Double.isFinite(((Number) value).doubleValue())
                                ? null
                                : "must be a finite number, and is " + value)
                        .withFidelity(FLOATING);
    }

    private static <J> ColumnType<J> digits(ColumnType<J> column) {
        return column.withFidelity(Fidelity.digits(digits(column.logicalType())));
    }

    private static int digits(LogicalType type) {
        return type.precision();
    }

    private static String length(int wanted, int longest) {
        return wanted == 0 || wanted > longest ? "MAX" : Integer.toString(wanted);
    }
}
