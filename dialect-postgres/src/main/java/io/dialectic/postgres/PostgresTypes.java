package io.dialectic.postgres;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import io.dialectic.type.WholeNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private final PostgresOwnTypes own;

    private final boolean ascending;

    /** With the extensions that are there, and whether there are UUIDs that ascend. */
    PostgresTypes(Set<String> extensions, boolean ascending) {
        this.ascending = ascending;
        this.own = new PostgresOwnTypes(extensions, this);
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
    public Optional<String> uuid(int version) {
        return version == 4
                ? Optional.of("gen_random_uuid()")
                : Optional.of("uuidv7()").filter(sql -> ascending);
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

    private @Nullable ColumnType<?> column(LogicalType type, Class<?> javaType) {
        return switch (type.kind()) {
            case STRING ->
                type.length() > 0 && type.length() <= LONGEST_VARCHAR
                        ? of(type, String.class, "VARCHAR(" + type.length() + ")")
                        : null;
            case CHAR ->
                type.length() > 0 && type.length() <= LONGEST_VARCHAR
                        ? ColumnType.of(type, String.class, "CHAR(" + type.length() + ")", StandardCodecs.TRIMMED)
                                .withFidelity(Fidelity.lossy("spaces at the end are not kept"))
                        : null;
            case TEXT -> of(type, String.class, "TEXT");
            case BOOLEAN -> of(type, Boolean.class, "BOOLEAN");
            case REAL -> floating(type, javaType, "REAL");
            case DOUBLE -> floating(type, javaType, "DOUBLE PRECISION");
            case DECIMAL ->
                type.precision() <= LONGEST_NUMERIC
                        ? of(type, BigDecimal.class, "NUMERIC(" + type.precision() + "," + type.scale() + ")")
                        : null;
            case DATE -> of(type, LocalDate.class, "DATE").withLiteral(value -> quoted(TimeText.of(value)));
            case TIME -> digits(of(type, LocalTime.class, "TIME(" + fractionDigits(type) + ")"));
            case LOCAL_DATE_TIME ->
                digits(of(type, LocalDateTime.class, "TIMESTAMP(" + fractionDigits(type) + ")"))
                        .withLiteral(value -> quoted(TimeText.of(value)));
            case INSTANT ->
                digits(of(type, Instant.class, "TIMESTAMPTZ(" + fractionDigits(type) + ")"))
                        .withLiteral(value -> quoted(TimeText.of(value)));
            case YEAR -> ColumnType.of(type, Year.class, "INTEGER", StandardCodecs.YEAR);
            case UUID -> of(type, UUID.class, "UUID");
            case BINARY ->
                of(type, byte[].class, "BYTEA")
                        .withLiteral(value -> quoted("\\x" + HexFormat.of().formatHex(value)));
            default -> own.column(type);
        };
    }

    /** Integers are held in the type of their width, or in a wider one with a check. */
    private static @Nullable ColumnType<?> whole(LogicalType type, Class<?> javaType) {
        if (type.kind() == LogicalType.Kind.BIGINT && type.unsigned()) {
            return ColumnType.of(type, BigInteger.class, "NUMERIC(20,0)", StandardCodecs.BIG_INTEGER)
                    .withCheck(WholeNumbers.check(type));
        }
        Codec<?> codec = CODECS.get(javaType);
        if (codec == null || !Number.class.isAssignableFrom(javaType)) {
            return null;
        }
        LogicalType signed = WholeNumbers.signed(type);
        String ddl = switch (signed.kind()) {
            case TINYINT, SMALLINT -> "SMALLINT";
            case MEDIUMINT, INTEGER -> "INTEGER";
            default -> "BIGINT";
        };
        boolean wider =
                type.unsigned() || type.kind() == LogicalType.Kind.TINYINT || type.kind() == LogicalType.Kind.MEDIUMINT;
        ColumnType<?> column = of(type, javaType, ddl);
        return wider ? column.withCheck(WholeNumbers.check(type)) : column;
    }

    private static @Nullable ColumnType<?> floating(LogicalType type, Class<?> javaType, String ddl) {
        return javaType == Float.class || javaType == Double.class ? of(type, javaType, ddl) : null;
    }

    @SuppressWarnings("unchecked")
    private static <J> ColumnType<J> of(LogicalType type, Class<J> javaType, String ddl) {
        return ColumnType.of(type, javaType, ddl, (Codec<J>) Objects.requireNonNull(CODECS.get(javaType)));
    }

    private static <J> ColumnType<J> digits(ColumnType<J> column) {
        return column.withFidelity(Fidelity.digits(fractionDigits(column.logicalType())));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static int fractionDigits(LogicalType type) {
        return type.precision();
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
