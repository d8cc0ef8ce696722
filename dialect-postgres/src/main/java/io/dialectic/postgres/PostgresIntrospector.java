package io.dialectic.postgres;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in a PostgreSQL database, by its catalog: unlike information_schema it also tells tables that the user may not
 * read (https://www.postgresql.org/docs/current/catalogs.html).
 */
final class PostgresIntrospector implements Introspector {
    /** Kind r is a table, p a partitioned one. Partitions are among them, since their names are taken. */
    private static final String TABLES = """
        SELECT c.relname
        FROM pg_catalog.pg_class AS c
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = COALESCE(CAST(? AS name), current_schema()) AND c.relkind IN ('r', 'p')\
        """;

    /** Names that begin with pg_ are the server's: https://www.postgresql.org/docs/current/ddl-schemas.html. */
    private static final String SCHEMAS = """
        SELECT n.nspname
        FROM pg_catalog.pg_namespace AS n
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        ORDER BY n.nspname COLLATE "C\"\
        """;

    /** https://www.postgresql.org/docs/current/manage-ag-templatedbs.html. */
    private static final String DATABASES = """
        SELECT d.datname
        FROM pg_catalog.pg_database AS d
        WHERE d.datname NOT IN ('template0', 'template1')
        ORDER BY d.datname COLLATE "C\"\
        """;

    private static final String EXTENSIONS = """
        SELECT e.extname
        FROM pg_catalog.pg_extension AS e
        WHERE e.extname <> 'plpgsql'
        ORDER BY e.extname COLLATE "C\"\
        """;

    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        Set<TableName> tables = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new TableName(schema, rows.getString(1)));
                }
            }
        }
        return tables;
    }

    /** Ten round trips, one for each kind of thing. Of a schema that is not there, nothing is told. */
    @Override
    public SchemaDefinition read(Connection connection, @Nullable String schema) throws SQLException {
        Catalog catalog = Catalog.of(connection, schema);
        if (catalog == null) {
            return SchemaDefinition.EMPTY;
        }
        EnumTypes enums = EnumTypes.read(catalog);
        Sequences sequences = Sequences.read(catalog);
        Map<Long, TableRows> tables = TableRows.read(catalog);
        ColumnReader.read(catalog, tables, enums, sequences);
        ConstraintReader.read(catalog, tables);
        IndexReader.read(catalog, tables);
        TableRows.readTriggers(catalog, tables);
        return SchemaDefinition.EMPTY
                .tables(tables.values().stream().map(TableRows::definition).toList())
                .views(Views.read(catalog))
                .sequences(sequences.definitions())
                .enums(enums.definitions())
                .extensions(names(connection, EXTENSIONS));
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return names(connection, SCHEMAS);
    }

    @Override
    public List<String> databases(Connection connection) throws SQLException {
        return names(connection, DATABASES);
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
