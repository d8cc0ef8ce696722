package io.dialectic.type;

import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which logical type a Java class has by itself, and which Java class holds every value of a logical type. */
public final class NaturalTypes {
    private static final int FRACTION_DIGITS = 6;

    private static final Map<Class<?>, LogicalType> BY_CLASS = Map.ofEntries(
            Map.entry(String.class, LogicalType.string(255)),
            Map.entry(Boolean.class, LogicalType.of(Kind.BOOLEAN)),
            Map.entry(Byte.class, LogicalType.of(Kind.TINYINT)),
            Map.entry(Short.class, LogicalType.of(Kind.SMALLINT)),
            Map.entry(Integer.class, LogicalType.of(Kind.INTEGER)),
            Map.entry(Long.class, LogicalType.of(Kind.BIGINT)),
            Map.entry(BigInteger.class, LogicalType.decimal(38, 0)),
            Map.entry(Float.class, LogicalType.of(Kind.REAL)),
            Map.entry(Double.class, LogicalType.of(Kind.DOUBLE)),
            Map.entry(BigDecimal.class, LogicalType.decimal(19, 4)),
            Map.entry(LocalDate.class, LogicalType.of(Kind.DATE)),
            Map.entry(LocalTime.class, LogicalType.temporal(Kind.TIME, FRACTION_DIGITS)),
            Map.entry(LocalDateTime.class, LogicalType.temporal(Kind.LOCAL_DATE_TIME, FRACTION_DIGITS)),
            Map.entry(Instant.class, LogicalType.temporal(Kind.INSTANT, FRACTION_DIGITS)),
            Map.entry(OffsetDateTime.class, LogicalType.temporal(Kind.OFFSET_DATE_TIME, FRACTION_DIGITS)),
            Map.entry(Duration.class, LogicalType.temporal(Kind.DURATION, FRACTION_DIGITS)),
            Map.entry(Year.class, LogicalType.of(Kind.YEAR)),
            Map.entry(UUID.class, LogicalType.of(Kind.UUID)),
            Map.entry(byte[].class, LogicalType.of(Kind.BINARY)),
            Map.entry(BitSet.class, LogicalType.of(Kind.BITS)),
            Map.entry(float[].class, LogicalType.of(Kind.VECTOR)),
            Map.entry(Json.class, LogicalType.of(Kind.JSON)),
            Map.entry(NetworkAddress.class, LogicalType.of(Kind.INET)),
            Map.entry(HardwareAddress.class, LogicalType.of(Kind.MACADDR)),
            Map.entry(GeoJson.class, LogicalType.of(Kind.GEOMETRY)));

    private NaturalTypes() {}

    /** What a class means when nothing more is said; empty if it means nothing by itself. Primitives are to be boxed. */
    public static Optional<LogicalType> of(Class<?> javaType) {
        return Optional.ofNullable(BY_CLASS.get(javaType));
    }

    /** The class that holds every value of a logical type: a wider one for integers without sign. */
    public static Class<?> javaType(LogicalType type) {
        return switch (type.kind()) {
            case STRING, CHAR, TEXT, CASE_INSENSITIVE_TEXT, ENUM, XML, TEXT_SEARCH, OTHER -> String.class;
            case BOOLEAN -> Boolean.class;
            case TINYINT -> type.unsigned() ? Short.class : Byte.class;
            case SMALLINT -> type.unsigned() ? Integer.class : Short.class;
            case MEDIUMINT -> Integer.class;
            case INTEGER -> type.unsigned() ? Long.class : Integer.class;
            case BIGINT -> type.unsigned() ? BigInteger.class : Long.class;
            case REAL -> Float.class;
            case DOUBLE -> Double.class;
            case DECIMAL, MONEY -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case LOCAL_DATE_TIME -> LocalDateTime.class;
            case INSTANT -> Instant.class;
            case OFFSET_DATE_TIME -> OffsetDateTime.class;
            case DURATION -> Duration.class;
            case YEAR -> Year.class;
            case UUID -> UUID.class;
            case BINARY -> byte[].class;
            case BITS -> BitSet.class;
            case JSON, JSON_TEXT -> Json.class;
            case ARRAY -> List.class;
            case RANGE -> Range.class;
            case HSTORE -> Map.class;
            case INET, CIDR -> NetworkAddress.class;
            case MACADDR, MACADDR8 -> HardwareAddress.class;
            case GEOMETRY, GEOGRAPHY -> GeoJson.class;
            case VECTOR -> float[].class;
        };
    }
}
