package io.dialectic.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the same order
 * @param onDelete what happens when the row referred to is deleted
 */
public record ForeignKeyDefinition(
        String name, List<String> columns, TableName target, List<String> targetColumns, DeleteAction onDelete) {
    /** What happens when the row referred to is deleted. */
    public enum DeleteAction {
        NO_ACTION,
        CASCADE,
        SET_NULL
    }

    /** Keeps its own copies of the columns. */
    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
