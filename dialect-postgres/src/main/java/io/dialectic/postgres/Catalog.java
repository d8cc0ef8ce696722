package io.dialectic.postgres;

import io.dialectic.schema.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalog as it is asked about one schema.
 *
 * @param connection the connection
 * @param asked the schema as it was asked for: null for the connection's
 * @param schema the schema's name
 */
record Catalog(Connection connection, @Nullable String asked, String schema) {
    private static final String SCHEMA = """
        SELECT n.nspname
        FROM pg_catalog.pg_namespace AS n
        WHERE n.nspname = COALESCE(CAST(? AS name), current_schema())\
        """;

    /** What is done with a row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** The catalog of a schema, or null if there is no such schema. */
    static @Nullable Catalog of(Connection connection, @Nullable String asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
            statement.setString(1, asked);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new Catalog(connection, asked, rows.getString(1)) : null;
            }
        }
    }

    /** Runs a query whose only parameter is the name of the schema. */
    void each(String query, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    /** The name of something in the schema. */
    TableName name(String name) {
        return new TableName(asked, name);
    }

    /** The name of something that may be in another schema. */
    TableName name(String otherSchema, String name) {
        return otherSchema.equals(schema) ? name(name) : new TableName(otherSchema, name);
    }

    /** A column of type text[]. */
    static List<String> texts(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A column of text, empty for null. */
    static String text(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? "" : text;
    }
}
