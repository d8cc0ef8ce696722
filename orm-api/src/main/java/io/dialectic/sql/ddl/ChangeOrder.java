package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** Takes changes in any order and gives them in one in which they can be made. */
final class ChangeOrder {
    private final List<DdlChange> first = new ArrayList<>();
    private final List<DdlChange> cut = new ArrayList<>();
    private final List<DdlChange> types = new ArrayList<>();
    private final List<DdlChange> tables = new ArrayList<>();
    private final List<DdlChange> columns = new ArrayList<>();
    private final List<DdlChange> keys = new ArrayList<>();
    private final List<DdlChange> references = new ArrayList<>();
    private final List<DdlChange> drops = new ArrayList<>();
    private final List<DdlChange> last = new ArrayList<>();
    private final List<TableDefinition> made = new ArrayList<>();
    private final List<TableDefinition> gone = new ArrayList<>();

    /** Renames, and views that stand in the way. */
    List<DdlChange> first() {
        return first;
    }

    /** Constraints and indexes that go, or make way. */
    List<DdlChange> cut() {
        return cut;
    }

    /** What tables need. */
    List<DdlChange> types() {
        return types;
    }

    /** Columns that come, change or go. */
    List<DdlChange> columns() {
        return columns;
    }

    /** Keys, checks and indexes that come. */
    List<DdlChange> keys() {
        return keys;
    }

    /** Foreign keys that come. */
    List<DdlChange> references() {
        return references;
    }

    /** What needs the tables, and what they no longer need. */
    List<DdlChange> last() {
        return last;
    }

    /** A table that comes. */
    void create(TableDefinition table) {
        made.add(table);
    }

    /** A table that goes. */
    void drop(TableDefinition table) {
        gone.add(table);
    }

    List<SchemaChange> changes() {
        made.forEach(table -> tables.add(new CreateTable(table)));
        drops.addAll(new TableOrder(true).dropping(gone));
        List<SchemaChange> all = new ArrayList<>(first);
        List.of(cut, types, tables, columns, keys, references, drops, last).forEach(all::addAll);
        return List.copyOf(all);
    }
}
