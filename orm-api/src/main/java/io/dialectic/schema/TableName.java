package io.dialectic.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table.
 *
 * @param schema the schema, or null for the connection's
 * @param name the name as the database has it, unquoted
 */
public record TableName(@Nullable String schema, String name) {
    /** A table of the connection's schema. */
    public static TableName of(String name) {
        return new TableName(null, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
