package io.dialectic.schema;

import java.util.List;

/**
 * An enum type of the database's own.
 *
 * @param name its name
 * @param values its values, in their order
 */
public record EnumDefinition(TableName name, List<String> values) {
    /** Keeps its own copy of the values. */
    public EnumDefinition {
        values = List.copyOf(values);
    }
}
