package io.dialectic.engine.metadata;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Computed;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.GeneratedUuid;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Unique;
import io.dialectic.annotation.UpdatedAt;
import io.dialectic.annotation.Version;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Attribute;
import io.dialectic.model.Filter;
import io.dialectic.model.Key;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.type.LogicalType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an attribute of a property. */
final class AttributeReader {
    private final String model;
    private final PropertyTypes types;
    private final ModelReader.Declared declared;

    AttributeReader(String model, PropertyTypes types, ModelReader.Declared declared) {
        this.model = model;
        this.types = types;
        this.declared = declared;
    }

    /** Where a property stands: in the model itself, or in an embedded value of which names and columns have its prefix. */
    record Place(String path, String prefix, boolean optional) {
        static final Place MODEL = new Place("", "", false);
    }

    /** Makes an attribute and a part of the model itself. */
    Attribute read(Property property, boolean deletion) {
        Attribute attribute = attribute(property, deletion, Place.MODEL);
        declared.parts.add(part(property, attribute));
        return attribute;
    }

    static Assembly.Part part(Property property, Attribute attribute) {
        return new Assembly.Part(
                property.name(),
                property.type(),
                attribute.ordinal(),
                false,
                LinkSlot.NO_ASSOCIATION,
                property.getter(),
                property.setter() == null ? property.getter() : property.setter());
    }

    /** Makes an attribute. */
    Attribute attribute(Property property, boolean deletion, Place place) {
        String where = model + "." + place.path() + property.name();
        PropertyTypes.Typed typed = types.of(where, property);
        LogicalType type = typed.type();
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
        Attribute.Role role = role(where, property, deletion);
        boolean stamped = role == Attribute.Role.CREATED_AT
                || role == Attribute.Role.UPDATED_AT
                || role == Attribute.Role.VERSION;
        boolean notNull = key
                || stamped
                || !place.optional()
                        && (property.has(NotNull.class) || property.type().isPrimitive());
        Attribute attribute = new Attribute(
                declared.attributes.size(),
                place.path() + property.name(),
                place.prefix() + columnName(property),
                type,
                property.type(),
                !notNull,
                key,
                generated,
                defaultValue(where, property),
                role,
                typed.conversion());
        declared.attributes.add(attribute);
        if (property.has(Unique.class)) {
            declared.keys.add(new Key("", List.of(attribute), true));
        }
        FilteredBy filter = property.get(FilteredBy.class);
        if (filter != null) {
            declared.filters.add(new Filter(filter.value(), attribute));
        }
        Index index = property.get(Index.class);
        if (index != null) {
            declared.indexes.add(new ModelReader.DeclaredIndex(index, attribute));
        }
        Refinements.ofAttribute(property, attribute, declared.refinements);
        return attribute;
    }

    static String columnName(Property property) {
        Column column = property.get(Column.class);
        return column == null || column.name().isEmpty() ? Names.snake(property.name()) : column.name();
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
        Computed computed = property.get(Computed.class);
        if (computed != null) {
            if (declared != null || property.has(Generated.class) || property.has(Id.class)) {
                throw invalid(where + " is @Computed and has a default or is a key as well. Keep one.");
            }
            return new ColumnDefault.Computed(new GeneratedValue(computed.value(), computed.stored()));
        }
        GeneratedUuid uuid = property.get(GeneratedUuid.class);
        if (uuid != null) {
            boolean known = uuid.version() == 4 || uuid.version() == 7;
            if (property.type() != UUID.class || declared != null || !known) {
                throw invalid(where + " is @GeneratedUuid: it must be a UUID without @Default, of version 4 or 7.");
            }
            return new ColumnDefault.NewUuid(uuid.version(), uuid.byDatabase());
        }
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
