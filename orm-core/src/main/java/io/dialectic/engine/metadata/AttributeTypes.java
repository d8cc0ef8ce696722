package io.dialectic.engine.metadata;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Attribute;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which logical type a Java type has by itself, and how a database holds an attribute. */
public final class AttributeTypes {
    private static final Map<Class<?>, LogicalType> NATURAL = Map.ofEntries(
            Map.entry(String.class, LogicalType.string(255)),
            Map.entry(Character.class, LogicalType.string(1)),
            Map.entry(Boolean.class, LogicalType.of(LogicalType.Kind.BOOLEAN)),
            Map.entry(Byte.class, LogicalType.of(LogicalType.Kind.SMALLINT)),
            Map.entry(Short.class, LogicalType.of(LogicalType.Kind.SMALLINT)),
            Map.entry(Integer.class, LogicalType.of(LogicalType.Kind.INTEGER)),
            Map.entry(Long.class, LogicalType.of(LogicalType.Kind.BIGINT)),
            Map.entry(Float.class, LogicalType.of(LogicalType.Kind.REAL)),
            Map.entry(Double.class, LogicalType.of(LogicalType.Kind.DOUBLE)),
            Map.entry(BigDecimal.class, LogicalType.decimal(19, 4)),
            Map.entry(LocalDate.class, LogicalType.of(LogicalType.Kind.DATE)),
            Map.entry(LocalTime.class, LogicalType.temporal(LogicalType.Kind.TIME, 6)),
            Map.entry(LocalDateTime.class, LogicalType.temporal(LogicalType.Kind.LOCAL_DATE_TIME, 6)),
            Map.entry(Instant.class, LogicalType.temporal(LogicalType.Kind.INSTANT, 6)),
            Map.entry(UUID.class, LogicalType.of(LogicalType.Kind.UUID)),
            Map.entry(byte[].class, LogicalType.of(LogicalType.Kind.BINARY)));

    private AttributeTypes() {}

    /** The wrapper class of a primitive; any other class itself. */
    public static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What a Java type means when nothing more is said; empty if it cannot be an attribute. Enums are text. */
    public static Optional<LogicalType> natural(Class<?> type) {
        Class<?> boxed = boxed(type);
        if (boxed.isEnum()) {
            int longest = 0;
            for (Object constant : boxed.getEnumConstants()) {
                longest = Math.max(longest, ((Enum<?>) constant).name().length());
            }
            return Optional.of(LogicalType.string(Math.max(longest, 20)));
        }
        return Optional.ofNullable(NATURAL.get(boxed));
    }

    /** How a database holds an attribute; an error that names it if the database cannot. */
    public static ColumnType<?> of(String model, Attribute attribute, TypeCatalog catalog, String dialect) {
        return of(attribute.type(), boxed(attribute.javaType()), catalog)
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect,
                        "the type of " + model + "." + attribute.name() + " ("
                                + attribute.type().kind() + " as "
                                + attribute.javaType().getSimpleName() + ")",
                        "Declare another type for the attribute."));
    }

    /** How a database holds a Java class; enums and characters as text. Empty if it cannot. */
    public static Optional<ColumnType<?>> of(LogicalType type, Class<?> boxed, TypeCatalog catalog) {
        if (boxed.isEnum()) {
            return catalog.columnType(type, String.class).map(text -> asEnum(text, boxed));
        }
        if (boxed == Character.class) {
            return catalog.columnType(type, String.class)
                    .map(text -> text.converted(Character.class, String::valueOf, value -> value.charAt(0)));
        }
        return catalog.columnType(type, boxed).map(found -> found);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ColumnType<?> asEnum(ColumnType<String> text, Class<?> type) {
        Class<? extends Enum> constants = type.asSubclass(Enum.class);
        return text.converted((Class<Enum>) constants, Enum::name, name -> Enum.valueOf((Class<Enum>) constants, name));
    }
}
