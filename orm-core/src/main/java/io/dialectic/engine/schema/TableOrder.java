package io.dialectic.engine.schema;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.CreateTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which foreign keys let tables be made.
 *
 * @param later whether a foreign key can be added to a table that is there; else it may refer to a table that is not
 */
record TableOrder(boolean later) {
    /** The changes that create tables; the keys that close a circle come last. */
    List<SchemaChange> creation(List<TableDefinition> tables, Set<TableName> present) {
        List<SchemaChange> changes = new ArrayList<>();
        List<SchemaChange> circles = new ArrayList<>();
        Set<TableName> there = new HashSet<>(present);
        for (TableDefinition table : byReference(tables)) {
            there.add(table.name());
            List<ForeignKeyDefinition> now = new ArrayList<>();
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (there.contains(key.target()) || !later) {
                    now.add(key);
                } else {
                    circles.add(new AddForeignKey(table.name(), key));
                }
            }
            changes.add(new CreateTable(table.foreignKeys(now)));
        }
        changes.addAll(circles);
        return changes;
    }

    /** Tables that are referred to come first; of a circle, the one that was named first. */
    static List<TableDefinition> byReference(List<TableDefinition> tables) {
        Map<TableName, TableDefinition> all = new HashMap<>();
        tables.forEach(table -> all.put(table.name(), table));
        Set<TableDefinition> ordered = new LinkedHashSet<>();
        Set<TableName> visiting = new HashSet<>();
        for (TableDefinition table : tables) {
            visit(table, all, visiting, ordered);
        }
        return List.copyOf(ordered);
    }

    private static void visit(
            TableDefinition table,
            Map<TableName, TableDefinition> all,
            Set<TableName> visiting,
            Set<TableDefinition> ordered) {
        if (!visiting.add(table.name())) {
            return;
        }
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            TableDefinition target = all.get(key.target());
            if (target != null) {
                visit(target, all, visiting, ordered);
            }
        }
        ordered.add(table);
    }
}
