package io.dialectic.sqlite;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's schema table, the statements kept in it, and what pragmas tell of columns. */
final class SqliteIntrospector implements Introspector {
    // Names that begin with sqlite_ are SQLite's own: https://sqlite.org/fileformat2.html#intschema.
    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
            + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";

    private static final String SCHEMA = "SELECT type, name, tbl_name, sql FROM %s.sqlite_schema"
            + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%%' ESCAPE '!' ORDER BY name";

    /** https://sqlite.org/pragma.html#pragma_table_xinfo; 1 is a hidden column of a virtual table. */
    private static final String COLUMNS = "SELECT t.name, c.name, c.type, c.\"notnull\", c.dflt_value"
            + " FROM %s.sqlite_schema AS t INNER JOIN pragma_table_xinfo(t.name, ?) AS c"
            + " WHERE t.type = 'table' AND c.hidden <> 1 ORDER BY t.name, c.cid";

    /** The tables that fts3, fts4, fts5 and rtree make for themselves: https://sqlite.org/vtab.html#xshadowname. */
    private static final List<String> SHADOWS = List.of(
            "_content",
            "_segments",
            "_segdir",
            "_docsize",
            "_stat",
            "_data",
            "_idx",
            "_config",
            "_node",
            "_parent",
            "_rowid");

    private static final String DATABASES = "SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq";

    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        if (schema != null) {
            throw new UnsupportedByDialectException(
                    SqliteProvider.ID.toString(), Feature.SCHEMAS.words(), "Leave the schema out.");
        }
        Set<TableName> tables = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(TableName.of(rows.getString(1)));
            }
        }
        return tables;
    }

    /** A row of the schema table. */
    private record Entry(String name, String table, String sql) {}

    /**
     * Three round trips. A schema is an attached database. Virtual tables and what they make for themselves are left out, since
     * only their modules know what is in them.
     */
    @Override
    public SchemaDefinition read(Connection connection, @Nullable String schema) throws SQLException {
        String asked = schema == null ? "main" : schema;
        List<String> there = schemas(connection);
        String database = Names.as(there, asked);
        if (!there.contains(database)) {
            return SchemaDefinition.EMPTY;
        }
        Map<String, List<Entry>> entries = entries(connection, database);
        Map<String, TableReader> tables = new LinkedHashMap<>();
        Set<String> left = ofVirtualTables(entries.getOrDefault("table", List.of()));
        for (Entry entry : entries.getOrDefault("table", List.of())) {
            if (!left.contains(entry.name())) {
                tables.put(
                        Names.folded(entry.name()), new TableReader(new TableName(schema, entry.name()), entry.sql()));
            }
        }
        readColumns(connection, database, tables);
        for (Entry entry : entries.getOrDefault("index", List.of())) {
            TableReader table = tables.get(Names.folded(entry.table()));
            if (table != null) {
                table.index(entry.name(), entry.sql());
            }
        }
        for (Entry entry : entries.getOrDefault("trigger", List.of())) {
            TableReader table = tables.get(Names.folded(entry.table()));
            if (table != null) {
                table.trigger(entry.name(), entry.sql());
            }
        }
        return SchemaDefinition.EMPTY
                .tables(tables.values().stream()
                        .map(table -> table.definition(tables))
                        .toList())
                .views(entries.getOrDefault("view", List.of()).stream()
                        .map(view -> new ViewDefinition(
                                new TableName(schema, view.name()), ViewText.query(view.name(), view.sql()), false))
                        .toList());
    }

    private static Map<String, List<Entry>> entries(Connection connection, String database) throws SQLException {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        String query = String.format(Locale.ROOT, SCHEMA, Names.quoted(database));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                entries.computeIfAbsent(rows.getString(1), type -> new ArrayList<>())
                        .add(new Entry(rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return entries;
    }

    private static void readColumns(Connection connection, String database, Map<String, TableReader> tables)
            throws SQLException {
        String query = String.format(Locale.ROOT, COLUMNS, Names.quoted(database));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TableReader table = tables.get(Names.folded(rows.getString(1)));
                    if (table != null) {
                        table.column(rows, 2);
                    }
                }
            }
        }
    }

    private static Set<String> ofVirtualTables(List<Entry> tables) {
        Set<String> left = new HashSet<>();
        for (Entry entry : tables) {
            if (new SqlCursor(entry.sql()).is("CREATE", "VIRTUAL")) {
                left.add(entry.name());
                SHADOWS.forEach(end -> left.add(entry.name() + end));
            }
        }
        return left;
    }

    /** The database and those attached to it. */
    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATABASES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The same as the schemas: a database here is a file that is attached under a name. */
    @Override
    public List<String> databases(Connection connection) throws SQLException {
        return schemas(connection);
    }
}
