package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which foreign keys let tables be made and dropped.
 *
 * @param later whether a foreign key can be added to a table that is there; else it may refer to a table that is not
 */
public record TableOrder(boolean later) {
    /** The changes that create tables; the keys that close a circle come last. */
    public List<DdlChange> creation(List<TableDefinition> tables) {
        List<DdlChange> changes = new ArrayList<>();
        List<DdlChange> circles = new ArrayList<>();
        Set<TableName> missing = names(tables);
        for (TableDefinition table : byReference(tables)) {
            missing.remove(table.name());
            List<ForeignKeyDefinition> now = new ArrayList<>();
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (later && missing.contains(key.target())) {
                    circles.add(new AddForeignKey(table.name(), key));
                } else {
                    now.add(key);
                }
            }
            changes.add(new CreateTable(table.foreignKeys(now)));
        }
        changes.addAll(circles);
        return changes;
    }

    /**
     * The changes that drop tables, each before those it refers to; the keys that close a circle go first, or are checked at
     * the end where they cannot go.
     */
    public List<DdlChange> dropping(List<TableDefinition> tables) {
        List<TableDefinition> ordered = byReference(tables);
        Set<DdlChange> circle = new LinkedHashSet<>();
        Set<TableName> unseen = names(tables);
        for (TableDefinition table : ordered) {
            unseen.remove(table.name());
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (unseen.contains(key.target())) {
                    circle.add(
                            later
                                    ? new DropConstraint(table.name(), DropConstraint.Kind.FOREIGN_KEY, key.name())
                                    : new DeferForeignKeys());
                }
            }
        }
        List<DdlChange> changes = new ArrayList<>(circle);
        for (int i = ordered.size() - 1; i >= 0; i--) {
            changes.add(new DropTable(ordered.get(i).name()));
        }
        return changes;
    }

    private static Set<TableName> names(List<TableDefinition> tables) {
        Set<TableName> names = new HashSet<>();
        tables.forEach(table -> names.add(table.name()));
        return names;
    }

    /** Tables that are referred to come first; of a circle, the one that was named first. */
    private static List<TableDefinition> byReference(List<TableDefinition> tables) {
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
