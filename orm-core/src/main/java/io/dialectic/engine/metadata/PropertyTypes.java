package io.dialectic.engine.metadata;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Convert;
import io.dialectic.annotation.Enumerated;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.type.AttributeConverter;
import io.dialectic.type.Conversion;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NaturalTypes;
import io.dialectic.type.Range;
import io.dialectic.type.WholeNumbers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which logical type a property has: that of its Java type, changed by what its annotations say. */
final class PropertyTypes {
    private final ModelLookups lookups;

    PropertyTypes(ModelLookups lookups) {
        this.lookups = lookups;
    }

    /**
     * What a property is kept as.
     *
     * @param type what its column's values mean
     * @param conversion how its values become those of its column, or null
     */
    record Typed(LogicalType type, @Nullable Conversion<?, ?> conversion) {}

    Typed of(String where, Property property) {
        Class<?> boxed = AttributeTypes.boxed(property.type());
        Convert convert = property.get(Convert.class);
        if (convert != null) {
            Conversion<?, ?> conversion = converter(where, boxed, convert.value());
            return new Typed(declared(where, property, conversion.columnType()), conversion);
        }
        if (property.type() == List.class) {
            return list(where, property);
        }
        LogicalType type = declared(where, property, boxed);
        boolean json = type.kind() == Kind.JSON || type.kind() == Kind.JSON_TEXT;
        if (json && boxed != Json.class) {
            return new Typed(
                    type,
                    boxed == String.class
                            ? new Conversion<>(String.class, Json.class, Json::of, Json::text)
                            : JsonDocuments.conversion(where, boxed, property.generic()));
        }
        return new Typed(type, null);
    }

    /** The logical type of a class with what the annotations say of it. */
    private static LogicalType declared(String where, Property property, Class<?> boxed) {
        Column column = property.get(Column.class);
        if (column != null && !column.storage().isEmpty()) {
            return LogicalType.other(column.storage());
        }
        if (column != null && column.type().length > 0) {
            LogicalType natural = natural(property, boxed, property.generic());
            return refined(where, column, LogicalType.of(column.type()[0]), natural);
        }
        LogicalType natural = natural(property, boxed, property.generic());
        if (natural == null) {
            throw new ModelException(
                    ErrorCode.UNMAPPED_TYPE,
                    where + " has the type " + property.generic().getTypeName()
                            + ", which no column can hold. Use a mapped type, @Convert it, keep it as a document by"
                            + " @Column(type = JSON), flatten it by @Embedded, declare an association (@HasMany,"
                            + " @HasOne, @BelongsTo), or mark it @Transient.");
        }
        return column == null ? natural : refined(where, column, natural, natural);
    }

    private static @Nullable LogicalType natural(Property property, Class<?> boxed, Type generic) {
        if (boxed.isEnum()) {
            Enumerated enumerated = property.get(Enumerated.class);
            String name = enumerated == null || enumerated.name().isEmpty()
                    ? Names.snake(boxed.getSimpleName())
                    : enumerated.name();
            boolean checked = enumerated != null && enumerated.value() == Enumerated.Strategy.CHECKED;
            return LogicalType.enumeration(checked ? "" : name, EnumTexts.names(boxed));
        }
        if (boxed == Range.class) {
            Class<?> element = argument(generic);
            LogicalType type = element == null ? null : NaturalTypes.of(element).orElse(null);
            return type == null ? null : LogicalType.range(type);
        }
        boolean texts = boxed == Map.class
                && generic instanceof ParameterizedType map
                && map.getActualTypeArguments()[0] == String.class
                && map.getActualTypeArguments()[1] == String.class;
        return texts
                ? LogicalType.of(Kind.HSTORE)
                : AttributeTypes.natural(boxed).orElse(null);
    }

    private static @Nullable Class<?> argument(Type generic) {
        return generic instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument
                ? argument
                : null;
    }

    /** The numbers of a type; those that are not said are taken from the natural type if it is of the same sort. */
    private static LogicalType refined(String where, Column column, LogicalType asked, @Nullable LogicalType natural) {
        LogicalType base = natural == null ? asked : natural;
        int length = column.length() > 0 ? column.length() : base.length();
        LogicalType type = switch (asked.kind()) {
            case STRING -> column.text() ? LogicalType.sized(Kind.TEXT, column.length()) : LogicalType.string(length);
            case CHAR, BINARY, BITS, VECTOR -> LogicalType.sized(asked.kind(), length);
            case TEXT, CASE_INSENSITIVE_TEXT -> LogicalType.sized(asked.kind(), column.length());
            case DECIMAL -> decimal(where, column, base);
            case TIME, LOCAL_DATE_TIME, INSTANT, OFFSET_DATE_TIME, DURATION ->
                LogicalType.temporal(asked.kind(), column.precision() >= 0 ? column.precision() : base.precision());
            case GEOMETRY, GEOGRAPHY -> LogicalType.spatial(asked.kind(), column.shape(), column.reference());
            default -> asked;
        };
        if (column.unsigned()) {
            if (!WholeNumbers.is(type)) {
                throw invalid(where + " is unsigned and no integer. Take unsigned away.");
            }
            return type.asUnsigned();
        }
        return type;
    }

    private static LogicalType decimal(String where, Column column, LogicalType base) {
        int precision = column.precision() >= 0 ? column.precision() : base.precision();
        int scale = column.scale() >= 0 ? column.scale() : Math.min(base.scale(), precision);
        if (precision < 1 || scale > precision) {
            throw invalid(where + " has " + scale + " of " + precision
                    + " digits behind the point. The precision must be at least 1 and the scale.");
        }
        return LogicalType.decimal(precision, scale);
    }

    /** Lists of what a column can hold; those of enums and characters element by element. */
    private Typed list(String where, Property property) {
        Class<?> element = argument(property.generic());
        Column column = property.get(Column.class);
        if (column != null && column.type().length > 0) {
            return new Typed(
                    LogicalType.of(column.type()[0]),
                    JsonDocuments.conversion(where, property.type(), property.generic()));
        }
        if (element == null) {
            throw invalid(where + " is a list of " + property.generic().getTypeName()
                    + ". Tell the class of its elements, keep it as a document by @Column(type = JSON), or declare an"
                    + " association (@HasMany).");
        }
        LogicalType type = declared(where, property, element);
        if (element.isEnum()) {
            return new Typed(LogicalType.array(type), elementwise(EnumTexts.conversion(element)));
        }
        return new Typed(LogicalType.array(type), null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Conversion<?, ?> elementwise(Conversion one) {
        return new Conversion<List, List>(
                List.class, List.class, list -> each(list, one.toColumn()), list -> each(list, one.toAttribute()));
    }

    private static List<@Nullable Object> each(List<?> list, Function<Object, Object> encode) {
        List<@Nullable Object> encoded = new ArrayList<>(list.size());
        for (Object value : list) {
            encoded.add(value == null ? null : encode.apply(value));
        }
        return Collections.unmodifiableList(encoded);
    }

    @SuppressWarnings("unchecked")
    private Conversion<?, ?> converter(String where, Class<?> attribute, Class<?> type) {
        Type[] arguments = arguments(type);
        if (arguments == null || !(arguments[1] instanceof Class<?> column) || raw(arguments[0]) != attribute) {
            throw invalid(where + " is " + attribute.getSimpleName() + ", and its converter " + type.getName()
                    + " does not tell that it converts that to a class that a column holds. Let it implement"
                    + " AttributeConverter<" + attribute.getSimpleName() + ", the column's class>.");
        }
        AttributeConverter<Object, Object> converter;
        try {
            converter = (AttributeConverter<Object, Object>)
                    new Properties(lookups).constructor(type).invoke();
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
        return new Conversion<>(
                (Class<Object>) attribute, (Class<Object>) column, converter::toColumn, converter::toAttribute);
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    }

    /** What stands for the two types of the converter, looked for on the way up. */
    private static Type @Nullable [] arguments(@Nullable Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Type parent : one.getGenericInterfaces()) {
                if (parent instanceof ParameterizedType parameterized
                        && parameterized.getRawType() == AttributeConverter.class) {
                    return parameterized.getActualTypeArguments();
                }
            }
        }
        return null;
    }

    private static ModelException invalid(String message) {
        return new ModelException(ErrorCode.INVALID_MODEL, message);
    }
}
