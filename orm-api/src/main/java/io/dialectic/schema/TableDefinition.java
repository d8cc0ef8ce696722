package io.dialectic.schema;

import java.util.List;

/**
 * A table as wanted.
 *
 * @param name its name
 * @param columns its columns in order
 * @param primaryKey the columns of the primary key, in order
 * @param foreignKeys its foreign keys
 * @param indexes its indexes and unique keys
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        List<String> primaryKey,
        List<ForeignKeyDefinition> foreignKeys,
        List<IndexDefinition> indexes) {
    /** Keeps its own copies of the lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** The same table with other foreign keys. */
    public TableDefinition withForeignKeys(List<ForeignKeyDefinition> other) {
        return new TableDefinition(name, columns, primaryKey, other, indexes);
    }

    /** The column of that name. */
    public ColumnDefinition column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + columnName + " in " + name));
    }
}
