package io.dialectic.sqlite;

import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in an SQLite database: https://www.sqlite.org/schematab.html. */
final class SqliteIntrospector implements Introspector {
    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        Set<TableName> tables = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")) {
            while (rows.next()) {
                tables.add(new TableName(schema, rows.getString(1)));
            }
        }
        return tables;
    }
}
