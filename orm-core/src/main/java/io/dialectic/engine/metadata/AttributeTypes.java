package io.dialectic.engine.metadata;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Attribute;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Conversion;
import io.dialectic.type.LogicalType;
import io.dialectic.type.NaturalTypes;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** Which logical type a Java type has by itself, and how a database holds an attribute. */
public final class AttributeTypes {
    private AttributeTypes() {}

    /** The wrapper class of a primitive; any other class itself. */
    public static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What a Java type means when nothing more is said; empty if it cannot be an attribute by itself. */
    public static Optional<LogicalType> natural(Class<?> type) {
        Class<?> boxed = boxed(type);
        if (boxed.isEnum()) {
            return Optional.of(LogicalType.enumeration(Names.snake(boxed.getSimpleName()), EnumTexts.names(boxed)));
        }
        return boxed == Character.class ? Optional.of(LogicalType.string(1)) : NaturalTypes.of(boxed);
    }

    /** How a database holds an attribute; an error that names it if the database cannot. */
    public static ColumnType<?> of(String model, Attribute attribute, TypeCatalog catalog, String dialect) {
        Conversion<?, ?> conversion = attribute.conversion();
        Optional<ColumnType<?>> held = conversion == null
                ? of(attribute.type(), boxed(attribute.javaType()), catalog)
                : converted(attribute.type(), conversion, catalog);
        return held.orElseThrow(() -> new UnsupportedByDialectException(
                dialect,
                "the type of " + model + "." + attribute.name() + " ("
                        + attribute.type().kind() + " as "
                        + attribute.javaType().getSimpleName() + ")",
                "Declare another type for the attribute."));
    }

    /** How a database holds a Java class; enums and characters as text. Empty if it cannot. */
    public static Optional<ColumnType<?>> of(LogicalType type, Class<?> boxed, TypeCatalog catalog) {
        if (boxed.isEnum()) {
            return converted(type, EnumTexts.conversion(boxed), catalog);
        }
        if (boxed == Character.class) {
            return catalog.columnType(type, String.class)
                    .map(text -> text.converted(Character.class, String::valueOf, value -> value.charAt(0)));
        }
        return catalog.columnType(type, boxed).map(found -> found);
    }

    private static <C> Optional<ColumnType<?>> converted(
            LogicalType type, Conversion<?, C> conversion, TypeCatalog catalog) {
        return catalog.columnType(type, conversion.columnType()).map(conversion::of);
    }
}
