package io.dialectic.mysql.family;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A foreign key as the catalogue tells it: its columns in one place, its actions in another. */
final class ForeignKeyRows {
    static final String COLUMNS = "SELECT table_name, constraint_name, column_name, referenced_table_schema,"
            + " referenced_table_name, referenced_column_name FROM information_schema.key_column_usage"
            + " WHERE table_schema = ? AND referenced_table_name IS NOT NULL"
            + " ORDER BY table_name, constraint_name, ordinal_position";
    static final String ACTIONS = "SELECT table_name, constraint_name, delete_rule, update_rule"
            + " FROM information_schema.referential_constraints WHERE constraint_schema = ?";

    private final String name;
    private final String targetSchema;
    private final String target;
    private final List<String> columns = new ArrayList<>();
    private final List<String> targetColumns = new ArrayList<>();
    private Action onDelete = Action.NO_ACTION;
    private Action onUpdate = Action.NO_ACTION;

    /** From the first column of a key. */
    ForeignKeyRows(ResultSet rows) throws SQLException {
        name = rows.getString(2);
        targetSchema = rows.getString(4);
        target = rows.getString(5);
    }

    void add(ResultSet rows) throws SQLException {
        columns.add(rows.getString(3));
        targetColumns.add(rows.getString(6));
    }

    void actions(ResultSet rows) throws SQLException {
        onDelete = action(rows.getString(3));
        onUpdate = action(rows.getString(4));
    }

    /** RESTRICT is NO ACTION here, and is what one member tells of a key that was declared without an action. */
    private static Action action(String rule) {
        return rule.equals("RESTRICT") ? Action.NO_ACTION : Action.valueOf(rule.replace(' ', '_'));
    }

    boolean madeForItself(IndexRows index) {
        return index.serves(name, columns);
    }

    ForeignKeyDefinition definition(SchemaNames names) {
        return ForeignKeyDefinition.of(name, columns, names.of(targetSchema, target), targetColumns)
                .onDelete(onDelete)
                .onUpdate(onUpdate);
    }
}
