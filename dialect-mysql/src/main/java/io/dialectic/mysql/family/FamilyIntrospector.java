package io.dialectic.mysql.family;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in the database, by its information schema. Rows are put together by name here rather than by joins there: the
 * catalogue compares names without case even where they differ by it.
 */
public final class FamilyIntrospector implements Introspector {
    /** A schema of this family is a database; these are the server's. */
    private static final String DATABASES = "SELECT schema_name FROM information_schema.schemata"
            + " WHERE schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')"
            + " ORDER BY schema_name";

    private final CatalogWording wording;

    /** With a member's words. */
    public FamilyIntrospector(CatalogWording wording) {
        this.wording = wording;
    }

    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        String sql = "SELECT table_name, table_type FROM information_schema.tables"
                + " WHERE table_schema = COALESCE(?, DATABASE())";
        Set<TableName> tables = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (TableRows.isTable(rows.getString(2))) {
                        tables.add(new TableName(schema, rows.getString(1)));
                    }
                }
            }
        }
        return tables;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return databases(connection);
    }

    @Override
    public List<String> databases(Connection connection) throws SQLException {
        List<String> databases = new ArrayList<>();
        Catalog.each(connection, DATABASES, rows -> databases.add(rows.getString(1)));
        return databases;
    }

    /**
     * One round trip for each kind of thing: settings, tables, columns, indexes, foreign keys and their actions, checks,
     * triggers, views; one more for spatial columns, for sequences and for defaults that the catalogue spoils, if there
     * are any. What no catalogue tells costs one for each thing concerned: a table with full-text indexes where the server
     * has parsers to choose from, a trigger with texts in it, and a view with question marks.
     */
    @Override
    public SchemaDefinition read(Connection connection, @Nullable String schema) throws SQLException {
        Settings settings = Settings.read(connection, wording);
        SchemaNames names = new SchemaNames(schema, schema == null ? settings.database() : schema);
        Catalog catalog = new Catalog(connection, names.schema());
        List<String> sequences = new ArrayList<>();
        Map<String, TableRows> tables = new LinkedHashMap<>();
        catalog.each(TableRows.QUERY, rows -> {
            String type = rows.getString(2);
            if (TableRows.isTable(type)) {
                tables.put(rows.getString(1), new TableRows(rows));
            } else if (type.equals(Sequences.TABLE_TYPE)) {
                sequences.add(rows.getString(1));
            }
        });
        Views views = new Views();
        gather(catalog, tables, views);
        return SchemaDefinition.EMPTY
                .tables(tables.values().stream()
                        .map(table -> table.definition(wording, names, settings.collations()))
                        .toList())
                .views(views.definitions(names, catalog))
                .sequences(Sequences.read(catalog, names, sequences));
    }

    private void gather(Catalog catalog, Map<String, TableRows> tables, Views views) throws SQLException {
        catalog.each(Views.QUERY, views::add);
        catalog.each(ColumnRow.QUERY, rows -> {
            TableRows table = tables.get(rows.getString(1));
            if (table != null) {
                table.column(rows);
            } else {
                views.column(rows);
            }
        });
        ExactDefaults.read(catalog, wording, tables);
        each(catalog, IndexRows.query(wording), tables, (table, rows) -> table.index(wording, rows));
        each(catalog, ForeignKeyRows.COLUMNS, tables, TableRows::foreignKey);
        each(catalog, ForeignKeyRows.ACTIONS, tables, TableRows::actions);
        each(catalog, wording.checks(), tables, (table, rows) -> table.check(wording, rows));
        List<Trigger> triggers = new ArrayList<>();
        catalog.each(Trigger.QUERY, rows -> triggers.add(Trigger.of(rows)));
        for (Trigger trigger : triggers) {
            TableRows table = tables.get(trigger.table());
            if (table != null) {
                table.trigger(trigger.definition(catalog));
            }
        }
        if (tables.values().stream().anyMatch(TableRows::hasSpatialColumn)) {
            each(
                    catalog,
                    wording.spatialReferences(),
                    tables,
                    (table, rows) -> table.spatialReference(rows.getString(2), rows.getInt(3)));
        }
        List<TableRows> fulltext =
                tables.values().stream().filter(TableRows::hasFulltextIndex).toList();
        if (!fulltext.isEmpty() && FulltextParsers.there(catalog.connection())) {
            for (TableRows table : fulltext) {
                table.parsers(FulltextParsers.of(catalog, table.name()));
            }
        }
    }

    /** What is done with a row that belongs to a table. */
    private interface TableRow {
        void read(TableRows table, ResultSet rows) throws SQLException;
    }

    /** Views have rows in some catalogues as well; only those of tables count. */
    private static void each(Catalog catalog, String sql, Map<String, TableRows> tables, TableRow row)
            throws SQLException {
        catalog.each(sql, rows -> {
            TableRows table = tables.get(rows.getString(1));
            if (table != null) {
                row.read(table, rows);
            }
        });
    }
}
