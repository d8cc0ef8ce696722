package io.dialectic.model;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything known of a model. Immutable, compared by identity. */
public final class ModelDefinition {
    private final String name;
    private final Class<?> type;
    private final TableName table;
    private final List<Attribute> attributes;
    private final List<Attribute> primaryKey;
    private final List<Association> associations;
    private final List<ForeignKey> foreignKeys;
    private final List<Key> keys;
    private final List<Filter> filters;
    private final Map<String, Object> properties;
    private final UnaryOperator<TableDefinition> refinement;
    private final @Nullable Attribute createdAt;
    private final @Nullable Attribute updatedAt;
    private final @Nullable Attribute deletedAt;
    private final @Nullable Attribute version;

    /**
     * Made by the engine.
     *
     * @param name the model's name in messages
     * @param type the class of its instances
     * @param attributes in the order of their ordinals
     * @param associations in the order of their ordinals
     * @param accessors names of accessor methods, each with the {@link Attribute} or {@link Association} it reads
     */
    public ModelDefinition(
            String name,
            Class<?> type,
            TableName table,
            List<Attribute> attributes,
            List<Association> associations,
            List<ForeignKey> foreignKeys,
            List<Key> keys,
            Map<String, Object> accessors) {
        this(
                name,
                type,
                table,
                attributes,
                associations,
                foreignKeys,
                keys,
                List.of(),
                accessors,
                UnaryOperator.identity());
    }

    /**
     * Made by the engine.
     *
     * @param refinement what more its table has than the attributes tell: comments, checks, options
     */
    public ModelDefinition(
            String name,
            Class<?> type,
            TableName table,
            List<Attribute> attributes,
            List<Association> associations,
            List<ForeignKey> foreignKeys,
            List<Key> keys,
            List<Filter> filters,
            Map<String, Object> accessors,
            UnaryOperator<TableDefinition> refinement) {
        this.refinement = refinement;
        this.name = name;
        this.type = type;
        this.table = table;
        this.attributes = List.copyOf(attributes);
        this.associations = List.copyOf(associations);
        this.foreignKeys = List.copyOf(foreignKeys);
        this.keys = List.copyOf(keys);
        this.filters = List.copyOf(filters);
        this.primaryKey = this.attributes.stream().filter(Attribute::primaryKey).toList();
        this.createdAt = withRole(Attribute.Role.CREATED_AT);
        this.updatedAt = withRole(Attribute.Role.UPDATED_AT);
        this.deletedAt = withRole(Attribute.Role.DELETED_AT);
        this.version = withRole(Attribute.Role.VERSION);
        Map<String, Object> all = new HashMap<>(accessors);
        for (Attribute attribute : this.attributes) {
            all.put(attribute.name(), attribute);
        }
        for (Association association : this.associations) {
            all.put(association.name(), association);
        }
        this.properties = Map.copyOf(all);
    }

    private @Nullable Attribute withRole(Attribute.Role role) {
        return attributes.stream()
                .filter(attribute -> attribute.role() == role)
                .findFirst()
                .orElse(null);
    }

    /** The model's name in messages. */
    public String name() {
        return name;
    }

    /** The class of its instances. */
    public Class<?> type() {
        return type;
    }

    /** Its table. */
    public TableName table() {
        return table;
    }

    /** Its attributes in the order of their ordinals. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The attributes of its primary key, at least one. */
    public List<Attribute> primaryKey() {
        return primaryKey;
    }

    /** Its associations in the order of their ordinals. */
    public List<Association> associations() {
        return associations;
    }

    /** The foreign keys it asks the database for. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Its unique keys and indexes, the primary key left out. */
    public List<Key> keys() {
        return keys;
    }

    /** Its global filters. */
    public List<Filter> filters() {
        return filters;
    }

    /** The global filter of that name; an error that lists what there is if there is none. */
    public Filter filter(String filterName) {
        return filters.stream()
                .filter(filter -> filter.name().equals(filterName))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_QUERY,
                        name + " has no filter '" + filterName + "'. "
                                + Nearest.describe(
                                        filterName,
                                        filters.stream().map(Filter::name).toList(),
                                        "filters")));
    }

    /** Adds to a table what the attributes do not tell: comments, checks, options. */
    public UnaryOperator<TableDefinition> refinement() {
        return refinement;
    }

    /** The time of the insert, if the model has one. */
    public @Nullable Attribute createdAt() {
        return createdAt;
    }

    /** The time of the last write, if the model has one. */
    public @Nullable Attribute updatedAt() {
        return updatedAt;
    }

    /** The time of the soft delete; not null means that the model is paranoid. */
    public @Nullable Attribute deletedAt() {
        return deletedAt;
    }

    /** The count of updates, if the model has one. */
    public @Nullable Attribute version() {
        return version;
    }

    /** The attribute of that name; an error that lists what there is if there is none. */
    public Attribute attribute(String attributeName) {
        // Null, which not every caller's compiler refuses, is the name of nothing.
        if (properties.get(String.valueOf(attributeName)) instanceof Attribute attribute
                && attribute.name().equals(attributeName)) {
            return attribute;
        }
        throw new QueryException(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                name + " has no attribute '" + attributeName + "'. "
                        + Nearest.describe(
                                String.valueOf(attributeName),
                                attributes.stream().map(Attribute::name).toList(),
                                "attributes"));
    }

    /** The association of that name; an error that lists what there is if there is none. */
    public Association association(String associationName) {
        if (properties.get(String.valueOf(associationName)) instanceof Association association) {
            return association;
        }
        throw new QueryException(
                ErrorCode.UNKNOWN_ASSOCIATION,
                name + " has no association '" + associationName + "'. "
                        + Nearest.describe(
                                String.valueOf(associationName),
                                associations.stream().map(Association::name).toList(),
                                "associations"));
    }

    /** The {@link Attribute} or {@link Association} that an accessor method reads, or null. */
    public @Nullable Object property(String accessor) {
        return properties.get(accessor);
    }

    /** The names of all attributes and associations, in order. */
    public List<String> propertyNames() {
        List<String> names = new ArrayList<>();
        attributes.forEach(attribute -> names.add(attribute.name()));
        associations.forEach(association -> names.add(association.name()));
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
