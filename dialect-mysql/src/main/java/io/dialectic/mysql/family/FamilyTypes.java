package io.dialectic.mysql.family;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Bits;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the family holds types. Instants are DATETIME that hold UTC: TIMESTAMP ends in 2038 and shifts with the session's zone.
 */
public final class FamilyTypes implements TypeCatalog {
    private static final int FRACTION_DIGITS = 6;

    /** A row has 65,535 bytes, and characters up to four each; longer text is kept beside the row. */
    private static final int LONGEST_VARCHAR = 16_383;

    private static final int LONGEST_CHAR = 255;
    private static final int TINY = 255;
    private static final int USUAL = 65_535;
    private static final int MEDIUM = 16_777_215;
    private static final int DECIMAL_DIGITS = 65;
    private static final int DECIMAL_SCALE = 30;
    private static final int MOST_BITS = 64;

    private static final Map<Class<?>, Codec<?>> WHOLE = Map.of(
            Byte.class, StandardCodecs.BYTE,
            Short.class, StandardCodecs.SHORT,
            Integer.class, StandardCodecs.INTEGER,
            Long.class, StandardCodecs.LONG,
            BigInteger.class, StandardCodecs.BIG_INTEGER);

    private final String caseInsensitive;
    private final boolean uuids;
    private final Function<LogicalType, @Nullable ColumnType<?>> own;

    /**
     * With what is each member's own.
     *
     *
     * @param caseInsensitive the collation that compares text without case, but with accents
     * @param uuids whether there are functions for UUIDs of versions 4 and 7
     * @param own the column type for a logical type of which the family has no common one; null if there is none
     */
    public FamilyTypes(String caseInsensitive, boolean uuids, Function<LogicalType, @Nullable ColumnType<?>> own) {
        this.uuids = uuids;

        this.caseInsensitive = caseInsensitive;
        this.own = own;
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

    @Override
    public Optional<String> uuid(int version) {
        return uuids ? Optional.of("UUID_V" + version + "()") : Optional.empty();
    }

    private @Nullable ColumnType<?> column(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING -> string(type);
            case CHAR ->
                type.length() < 1 || type.length() > LONGEST_CHAR
                        ? null
                        : ColumnType.of(type, String.class, "CHAR(" + type.length() + ")", StandardCodecs.TRIMMED)
                                .withFidelity(Fidelity.lossy("spaces at the end are not kept"));
            case TEXT -> FamilyText.column(type, text(type.length()));
            case CASE_INSENSITIVE_TEXT ->
                (type.length() > 0 ? string(type) : FamilyText.column(type, "LONGTEXT")).withCollation(caseInsensitive);
            case ENUM -> FamilyText.enumeration(type);
            case BOOLEAN -> ColumnType.of(type, Boolean.class, "TINYINT(1)", StandardCodecs.BOOLEAN);
            case REAL -> FamilyNumbers.real(type, javaType);
            case DOUBLE -> FamilyNumbers.floating(type, javaType, "DOUBLE");
            case DECIMAL ->
                type.precision() <= DECIMAL_DIGITS && type.scale() <= DECIMAL_SCALE
                        ? ColumnType.of(
                                type,
                                BigDecimal.class,
                                "DECIMAL(" + type.precision() + "," + type.scale() + ")",
                                StandardCodecs.DECIMAL)
                        : null;
            case DATE -> ColumnType.of(type, LocalDate.class, "DATE", StandardCodecs.LOCAL_DATE);
            case TIME -> digits(ColumnType.of(type, LocalTime.class, timed(type, "TIME"), StandardCodecs.LOCAL_TIME));
            case LOCAL_DATE_TIME ->
                digits(ColumnType.of(
                                type, LocalDateTime.class, timed(type, "DATETIME"), StandardCodecs.LOCAL_DATE_TIME))
                        .withLiteral(FamilyTypes::literal);
            case INSTANT ->
                digits(ColumnType.of(
                                type, Instant.class, timed(type, "DATETIME"), StandardCodecs.INSTANT_AS_UTC_DATE_TIME))
                        .withLiteral(value -> literal(LocalDateTime.ofInstant(value, ZoneOffset.UTC)));
            case DURATION ->
                digits(ColumnType.of(type, Duration.class, "BIGINT", StandardCodecs.MICROSECONDS)
                                .refusing(Durations::refusal))
                        .withLiteral(value -> Long.toString(Durations.microseconds(value)));
            case YEAR -> FamilyNumbers.year(type);

            case BINARY ->
                ColumnType.of(type, byte[].class, binary(type.length()), StandardCodecs.BYTES)
                        .withLiteral(value -> "X'" + HexFormat.of().formatHex(value) + "'");
            case BITS -> bits(type);
            default -> own.apply(type);
        };
    }

    @SuppressWarnings("unchecked")
    private static <J> @Nullable ColumnType<J> whole(LogicalType type, Class<J> javaType) {
        Codec<J> codec = (Codec<J>) WHOLE.get(javaType);
        String ddl = switch (type.kind()) {
            case TINYINT -> "TINYINT";
            case SMALLINT -> "SMALLINT";
            case MEDIUMINT -> "MEDIUMINT";
            case INTEGER -> "INT";
            default -> "BIGINT";
        };
        return codec == null ? null : ColumnType.of(type, javaType, type.unsigned() ? ddl + " UNSIGNED" : ddl, codec);
    }

    private static ColumnType<String> string(LogicalType type) {
        return type.length() > 0 && type.length() <= LONGEST_VARCHAR
                ? ColumnType.of(type, String.class, "VARCHAR(" + type.length() + ")", StandardCodecs.STRING)
                : FamilyText.column(type, "LONGTEXT");
    }

    private static String text(int length) {
        if (length == 0 || length > MEDIUM) {
            return "LONGTEXT";
        }
        return length <= TINY ? "TINYTEXT" : length <= USUAL ? "TEXT" : "MEDIUMTEXT";
    }

    private static String binary(int length) {
        if (length == 0 || length > MEDIUM) {
            return "LONGBLOB";
        }
        return length <= LONGEST_VARCHAR ? "VARBINARY(" + length + ")" : length <= USUAL ? "BLOB" : "MEDIUMBLOB";
    }

    /** Numbers, since only they are compared as bits are. */
    private static @Nullable ColumnType<?> bits(LogicalType type) {
        int length = type.length();
        if (length < 1 || length > MOST_BITS) {
            return null;
        }
        Codec<BitSet> codec = StandardCodecs.codec(
                java.sql.Types.DECIMAL,
                (statement, index, value) ->
                        statement.setBigDecimal(index, new BigDecimal(new BigInteger(1, Bits.bytes(value, length)))),
                (rows, index) -> {
                    byte[] bytes = rows.getBytes(index);
                    return bytes == null ? null : Bits.ofBytes(bytes);
                });
        return ColumnType.of(type, BitSet.class, "BIT(" + length + ")", codec)
                .refusing(value -> value.length() <= length ? null : "must have at most " + length + " bits")
                .withLiteral(value -> "b'" + Bits.text(value, length) + "'");
    }

    private static String timed(LogicalType type, String name) {
        return name + "(" + type.precision() + ")";
    }

    private static <J> ColumnType<J> digits(ColumnType<J> column) {
        return column.withFidelity(Fidelity.digits(column.logicalType().precision()));
    }

    private static String literal(LocalDateTime value) {
        return "'" + value.toLocalDate() + " " + value.toLocalTime() + "'";
    }
}
