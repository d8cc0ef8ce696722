package io.dialectic.postgres;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is gathered of a table while the catalog is read, kind by kind. */
final class TableRows {
    /**
     * Tables and partitioned ones. A partition is left out, since its rows are its parent's; a table that inherits is one of
     * its own. What belongs to an extension is the extension's.
     */
    private static final String TABLES = """
        SELECT c.oid, c.relname, pg_catalog.obj_description(c.oid, 'pg_class')
        FROM pg_catalog.pg_class AS c
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND NOT EXISTS (
            SELECT 1 FROM pg_catalog.pg_depend AS d
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ORDER BY c.relname COLLATE "C\"\
        """;

    private static final String TRIGGERS = """
        SELECT c.oid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid)
        FROM pg_catalog.pg_trigger AS t
        INNER JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND NOT t.tgisinternal
        ORDER BY t.tgname COLLATE "C\"\
        """;

    private final TableName name;
    private final String comment;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<UniqueDefinition> uniques = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<TriggerDefinition> triggers = new ArrayList<>();
    private @Nullable KeyDefinition primaryKey;

    private TableRows(TableName name, String comment) {
        this.name = name;
        this.comment = comment;
    }

    /** All tables by their object identifiers, without anything in them yet. */
    static Map<Long, TableRows> read(Catalog catalog) throws SQLException {
        Map<Long, TableRows> tables = new LinkedHashMap<>();
        catalog.each(
                TABLES,
                row -> tables.put(row.getLong(1), new TableRows(catalog.name(row.getString(2)), Catalog.text(row, 3))));
        return tables;
    }

    /** The triggers of tables. */
    static void readTriggers(Catalog catalog, Map<Long, TableRows> tables) throws SQLException {
        catalog.each(TRIGGERS, row -> {
            TableRows table = tables.get(row.getLong(1));
            if (table != null) {
                table.triggers.add(new TriggerDefinition(row.getString(2), Catalog.text(row, 3)));
            }
        });
    }

    void add(ColumnDefinition column) {
        columns.add(column);
    }

    void add(UniqueDefinition unique) {
        uniques.add(unique);
    }

    void add(ForeignKeyDefinition key) {
        foreignKeys.add(key);
    }

    void add(CheckDefinition check) {
        checks.add(check);
    }

    void add(IndexDefinition index) {
        indexes.add(index);
    }

    void primaryKey(KeyDefinition key) {
        primaryKey = key;
    }

    TableDefinition definition() {
        return TableDefinition.of(name, columns)
                .primaryKey(primaryKey)
                .uniques(uniques)
                .foreignKeys(foreignKeys)
                .checks(checks)
                .indexes(indexes)
                .triggers(triggers)
                .comment(comment);
    }
}
