package io.dialectic.mysql.family;

import io.dialectic.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Names in the schema that is read.
 *
 * @param asked the schema as it was asked for, null for the connection's
 * @param schema its name
 */
record SchemaNames(@Nullable String asked, String schema) {
    /** A name in the schema. */
    TableName of(String name) {
        return new TableName(asked, name);
    }

    /** A name in this schema or another one. */
    TableName of(String owner, String name) {
        return owner.equals(schema) ? of(name) : new TableName(owner, name);
    }
}
