package io.dialectic.model;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.type.Conversion;
import io.dialectic.type.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a model and the column it is kept in.
 *
 * @param ordinal its position among the model's attributes, from 0
 * @param name its name in the model
 * @param column its column's name, unquoted
 * @param type what its values mean
 * @param javaType the declared Java type, a primitive included
 * @param nullable whether it may be null
 * @param primaryKey whether it belongs to the primary key
 * @param generated whether the database makes its value on insert
 * @param defaultValue what it is when not set, or null
 * @param role what the engine does with it by itself
 * @param conversion how its values become those of the column; null where the column holds them as they are
 */
public record Attribute(
        int ordinal,
        String name,
        String column,
        LogicalType type,
        Class<?> javaType,
        boolean nullable,
        boolean primaryKey,
        boolean generated,
        @Nullable ColumnDefault defaultValue,
        Role role,
        @Nullable Conversion<?, ?> conversion) {
    /** An attribute whose column holds its values as they are. */
    public Attribute(
            int ordinal,
            String name,
            String column,
            LogicalType type,
            Class<?> javaType,
            boolean nullable,
            boolean primaryKey,
            boolean generated,
            @Nullable ColumnDefault defaultValue,
            Role role) {
        this(ordinal, name, column, type, javaType, nullable, primaryKey, generated, defaultValue, role, null);
    }

    /** What the engine does with an attribute by itself. */
    public enum Role {
        PLAIN,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        VERSION
    }

    /** Whether the database may give it a value that the caller did not: read back after an insert. */
    public boolean madeByDatabase() {
        return generated
                || defaultValue instanceof ColumnDefault.Expression
                || defaultValue instanceof ColumnDefault.NewUuid uuid && uuid.byDatabase();
    }

    /** Attributes are compared by identity of definition: two models never share one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
