package io.dialectic.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, wanted or read. Made by {@link #of} and changed by copies; the constructor may get further components.
 *
 * @param name its name
 * @param columns its columns in order
 * @param primaryKey its primary key, or null for none
 * @param uniques its unique constraints
 * @param foreignKeys its foreign keys
 * @param checks its check constraints
 * @param indexes its indexes and unique keys that are no constraints
 * @param triggers its triggers; those of a wanted table are not made, so there are none
 * @param options what belongs to it as a whole
 * @param comment the comment; empty for none
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        @Nullable KeyDefinition primaryKey,
        List<UniqueDefinition> uniques,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks,
        List<IndexDefinition> indexes,
        List<TriggerDefinition> triggers,
        TableOptions options,
        String comment) {
    /** Keeps its own copies of the lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /** A table of columns and nothing more. */
    public static TableDefinition of(TableName name, List<ColumnDefinition> columns) {
        return new TableDefinition(
                name, columns, null, List.of(), List.of(), List.of(), List.of(), List.of(), TableOptions.DEFAULT, "");
    }

    /** The same under another name. */
    public TableDefinition named(TableName other) {
        return new TableDefinition(
                other, columns, primaryKey, uniques, foreignKeys, checks, indexes, triggers, options, comment);
    }

    /** The same with other columns. */
    public TableDefinition columns(List<ColumnDefinition> other) {
        return new TableDefinition(
                name, other, primaryKey, uniques, foreignKeys, checks, indexes, triggers, options, comment);
    }

    /** The same with another primary key. */
    public TableDefinition primaryKey(@Nullable KeyDefinition key) {
        return new TableDefinition(
                name, columns, key, uniques, foreignKeys, checks, indexes, triggers, options, comment);
    }

    /** The same with other unique constraints. */
    public TableDefinition uniques(List<UniqueDefinition> other) {
        return new TableDefinition(
                name, columns, primaryKey, other, foreignKeys, checks, indexes, triggers, options, comment);
    }

    /** The same with other foreign keys. */
    public TableDefinition foreignKeys(List<ForeignKeyDefinition> other) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, other, checks, indexes, triggers, options, comment);
    }

    /** The same with other check constraints. */
    public TableDefinition checks(List<CheckDefinition> other) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, foreignKeys, other, indexes, triggers, options, comment);
    }

    /** The same with other indexes. */
    public TableDefinition indexes(List<IndexDefinition> other) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, foreignKeys, checks, other, triggers, options, comment);
    }

    /** The same with other triggers. */
    public TableDefinition triggers(List<TriggerDefinition> other) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, other, options, comment);
    }

    /** The same with other options. */
    public TableDefinition options(TableOptions other) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, triggers, other, comment);
    }

    /** The same with a comment. */
    public TableDefinition comment(String text) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, triggers, options, text);
    }

    /** The same with one more index. */
    public TableDefinition with(IndexDefinition index) {
        List<IndexDefinition> more = new ArrayList<>(indexes);
        more.add(index);
        return indexes(more);
    }

    /** The column of that name, if there is one. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }
}
