package io.dialectic.sqlite;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's schema table. */
final class SqliteIntrospector implements Introspector {
    // Names that begin with sqlite_ are SQLite's own: https://sqlite.org/fileformat2.html#intschema.
    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
            + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";

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
}
