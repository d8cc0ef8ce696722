package io.dialectic.mysql.family;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The information schema, asked about one schema. */
record Catalog(Connection connection, String schema) {
    /** The name of something in the schema, for SQL. */
    String qualified(String name) {
        return CatalogText.quoted(schema) + "." + CatalogText.quoted(name);
    }

    /** What is done with a row. */
    interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    /** Asks a query whose only parameter is the schema. */
    void each(String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            each(statement, row);
        }
    }

    /** Asks for everything of a kind on the server. */
    static void each(Connection connection, String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            each(statement, row);
        }
    }

    private static void each(PreparedStatement statement, Row row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }
}
