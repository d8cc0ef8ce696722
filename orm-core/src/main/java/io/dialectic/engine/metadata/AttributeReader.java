package io.dialectic.engine.metadata;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Unique;
import io.dialectic.annotation.UpdatedAt;
import io.dialectic.annotation.Version;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Attribute;
import io.dialectic.model.Key;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.type.LogicalType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an attribute of a property. */
final class AttributeReader {
    private AttributeReader() {}

    static Attribute read(String model, Property property, ModelReader.Declared declared, boolean deletion) {
        String where = model + "." + property.name();
        LogicalType type = type(where, property);
        boolean generated = property.has(Generated.class);
        if (generated
                && type.kind() != LogicalType.Kind.BIGINT
                && type.kind() != LogicalType.Kind.INTEGER
                && type.kind() != LogicalType.Kind.SMALLINT
                && type.kind() != LogicalType.Kind.TINYINT) {
            throw invalid(
                    where + " is @Generated and no integer. Use Long, Integer or Short, or make the value yourself.");
        }
        boolean key = property.has(Id.class);
        Column column = property.get(Column.class);
        Attribute.Role role = role(where, property, deletion);
        boolean stamped = role == Attribute.Role.CREATED_AT
                || role == Attribute.Role.UPDATED_AT
                || role == Attribute.Role.VERSION;
        boolean notNull =
                key || stamped || property.has(NotNull.class) || property.type().isPrimitive();
        Attribute attribute = new Attribute(
                declared.attributes.size(),
                property.name(),
                column == null || column.name().isEmpty() ? Names.snake(property.name()) : column.name(),
                type,
                property.type(),
                !notNull,
                key,
                generated,
                defaultValue(where, property),
                role);
        declared.attributes.add(attribute);
        declared.parts.add(new Assembly.Part(
                property.name(),
                property.type(),
                attribute.ordinal(),
                false,
                LinkSlot.NO_ASSOCIATION,
                property.getter(),
                property.setter() == null ? property.getter() : property.setter()));
        if (property.has(Unique.class)) {
            declared.keys.add(new Key("", List.of(attribute), true));
        }
        Index index = property.get(Index.class);
        if (index != null) {
            declared.keys.add(new Key(index.name(), List.of(attribute), false));
        }
        return attribute;
    }

    private static LogicalType type(String where, Property property) {
        LogicalType natural = AttributeTypes.natural(property.type())
                .orElseThrow(() -> new ModelException(
                        ErrorCode.UNMAPPED_TYPE,
                        where + " has the type " + property.generic().getTypeName()
                                + ", which no column can hold. Use a mapped type, declare an association (@HasMany,"
                                + " @HasOne, @BelongsTo), or mark it @Transient."));
        Column column = property.get(Column.class);
        if (column == null) {
            return natural;
        }
        int length = column.length() > 0 ? column.length() : natural.length();
        return switch (natural.kind()) {
            case STRING -> column.text() ? LogicalType.of(LogicalType.Kind.TEXT) : LogicalType.string(length);
            case BINARY -> new LogicalType(LogicalType.Kind.BINARY, length, 0, 0);
            case DECIMAL -> {
                int precision = column.precision() >= 0 ? column.precision() : natural.precision();
                int scale = column.scale() >= 0 ? column.scale() : Math.min(natural.scale(), precision);
                if (precision < 1 || scale > precision) {
                    throw invalid(where + " has " + scale + " of " + precision
                            + " digits behind the point. The precision must be at least 1 and the scale.");
                }
                yield LogicalType.decimal(precision, scale);
            }
            case TIME, LOCAL_DATE_TIME, INSTANT ->
                LogicalType.temporal(
                        natural.kind(), column.precision() >= 0 ? column.precision() : natural.precision());
            default -> natural;
        };
    }

    private static Attribute.Role role(String where, Property property, boolean deletion) {
        Attribute.Role role = Attribute.Role.PLAIN;
        if (property.has(CreatedAt.class)) {
            role = Attribute.Role.CREATED_AT;
        } else if (property.has(UpdatedAt.class)) {
            role = Attribute.Role.UPDATED_AT;
        } else if (property.has(DeletedAt.class) || deletion) {
            role = Attribute.Role.DELETED_AT;
        } else if (property.has(Version.class)) {
            role = Attribute.Role.VERSION;
        }
        if (role == Attribute.Role.VERSION) {
            Class<?> boxed = AttributeTypes.boxed(property.type());
            if (boxed != Long.class && boxed != Integer.class && boxed != Short.class) {
                throw invalid(where + " is a version and no integer. Use long, int or short.");
            }
        } else if (role != Attribute.Role.PLAIN && property.type() != Instant.class) {
            throw invalid(where + " is a timestamp kept by the engine and must be an Instant.");
        }
        return role;
    }

    private static @Nullable ColumnDefault defaultValue(String where, Property property) {
        Default declared = property.get(Default.class);
        if (declared == null) {
            return null;
        }
        if (!declared.sql().isEmpty()) {
            if (!declared.value().isEmpty()) {
                throw invalid(where + " has both a constant and an SQL default. Keep one.");
            }
            return new ColumnDefault.Expression(declared.sql());
        }
        try {
            return new ColumnDefault.Constant(Constants.parse(AttributeTypes.boxed(property.type()), declared.value()));
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL,
                    where + " has the default '" + declared.value() + "', which is no "
                            + property.type().getSimpleName() + ". Correct it, or use @Default(sql = ...).",
                    e);
        }
    }

    private static ModelException invalid(String message) {
        return new ModelException(ErrorCode.INVALID_MODEL, message);
    }
}
