package io.dialectic.mssql;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The foreign keys of all tables of a schema, in one round trip. */
final class ForeignKeyRows {
    private static final String KEYS = "SELECT f.parent_object_id, f.object_id, f.name, c.name,"
            + " CASE WHEN r.schema_id = o.schema_id THEN NULL ELSE SCHEMA_NAME(r.schema_id) END, r.name, d.name,"
            + " f.delete_referential_action, f.update_referential_action"
            + " FROM sys.foreign_keys AS f"
            + " JOIN sys.tables AS o ON o.object_id = f.parent_object_id"
            + " JOIN sys.tables AS r ON r.object_id = f.referenced_object_id"
            + " JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id"
            + " JOIN sys.columns AS c ON c.object_id = f.parent_object_id AND c.column_id = k.parent_column_id"
            + " JOIN sys.columns AS d ON d.object_id = f.referenced_object_id AND d.column_id = k.referenced_column_id"
            + Catalog.OF_TABLES
            + " ORDER BY f.parent_object_id, f.name, k.constraint_column_id";

    private final @Nullable String schema;
    private final Map<Integer, Map<Integer, ForeignKeyDefinition>> byTable = new HashMap<>();

    private ForeignKeyRows(@Nullable String schema) {
        this.schema = schema;
    }

    static ForeignKeyRows read(Catalog catalog) throws SQLException {
        ForeignKeyRows keys = new ForeignKeyRows(catalog.schema());
        catalog.each(KEYS, keys::add);
        return keys;
    }

    List<ForeignKeyDefinition> of(int table) {
        return List.copyOf(byTable.getOrDefault(table, Map.of()).values());
    }

    private void add(ResultSet row) throws SQLException {
        String other = row.getString(5);
        ForeignKeyDefinition part = ForeignKeyDefinition.of(
                        row.getString(3),
                        List.of(row.getString(4)),
                        new TableName(other == null ? schema : other, row.getString(6)),
                        List.of(row.getString(7)))
                .onDelete(action(row.getInt(8)))
                .onUpdate(action(row.getInt(9)));
        byTable.computeIfAbsent(row.getInt(1), table -> new LinkedHashMap<>())
                .merge(row.getInt(2), part, ForeignKeyRows::joined);
    }

    private static ForeignKeyDefinition joined(ForeignKeyDefinition first, ForeignKeyDefinition next) {
        return new ForeignKeyDefinition(
                first.name(),
                joined(first.columns(), next.columns()),
                first.target(),
                joined(first.targetColumns(), next.targetColumns()),
                first.onDelete(),
                first.onUpdate(),
                first.deferrability());
    }

    private static List<String> joined(List<String> first, List<String> next) {
        List<String> all = new ArrayList<>(first);
        all.addAll(next);
        return all;
    }

    /** https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-foreign-keys-transact-sql. */
    private static Action action(int number) {
        return switch (number) {
            case 1 -> Action.CASCADE;
            case 2 -> Action.SET_NULL;
            case 3 -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }
}
