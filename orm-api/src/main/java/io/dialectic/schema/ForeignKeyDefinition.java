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
 * @param onUpdate what happens when its key changes
 * @param deferrability when it is checked
 */
public record ForeignKeyDefinition(
        String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate,
        Deferrability deferrability) {
    /** What happens to the referring rows. */
    public enum Action {
        /** The change is refused at the time of the check. */
        NO_ACTION,
        /** The change is refused at once, even where checks are deferred. */
        RESTRICT,
        /** They are deleted or changed as well. */
        CASCADE,
        /** Their reference becomes null. */
        SET_NULL,
        /** Their reference becomes its default. */
        SET_DEFAULT
    }

    /** Keeps its own copies of the columns. */
    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** A foreign key that refuses changes, checked at once. */
    public static ForeignKeyDefinition of(
            String name, List<String> columns, TableName target, List<String> targetColumns) {
        return new ForeignKeyDefinition(
                name, columns, target, targetColumns, Action.NO_ACTION, Action.NO_ACTION, Deferrability.NOT_DEFERRABLE);
    }

    /** The same over other columns. */
    public ForeignKeyDefinition columns(List<String> other) {
        return new ForeignKeyDefinition(name, other, target, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** The same referring to other columns. */
    public ForeignKeyDefinition targetColumns(List<String> other) {
        return new ForeignKeyDefinition(name, columns, target, other, onDelete, onUpdate, deferrability);
    }

    /** The same with another action on delete. */
    public ForeignKeyDefinition onDelete(Action action) {
        return new ForeignKeyDefinition(name, columns, target, targetColumns, action, onUpdate, deferrability);
    }

    /** The same with another action on update. */
    public ForeignKeyDefinition onUpdate(Action action) {
        return new ForeignKeyDefinition(name, columns, target, targetColumns, onDelete, action, deferrability);
    }

    /** The same checked at another time. */
    public ForeignKeyDefinition deferrability(Deferrability time) {
        return new ForeignKeyDefinition(name, columns, target, targetColumns, onDelete, onUpdate, time);
    }

    /** The same referring to another table. */
    public ForeignKeyDefinition target(TableName other) {
        return new ForeignKeyDefinition(name, columns, other, targetColumns, onDelete, onUpdate, deferrability);
    }
}
