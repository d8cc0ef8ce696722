package io.dialectic.mssql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The catalog, asked about one schema: https://learn.microsoft.com/sql/relational-databases/system-catalog-views.
 *
 * @param schema the schema, or null for the connection's
 */
record Catalog(Connection connection, @Nullable String schema) {
    /** The tables {@code o} of the schema; what is asked of them follows in AND or ORDER BY. */
    static final String OF_TABLES = " JOIN sys.schemas AS s ON s.schema_id = o.schema_id"
            + " WHERE s.name = COALESCE(?, SCHEMA_NAME()) AND o.is_ms_shipped = 0";

    /** What is done with a row. */
    interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    /** Asks a query whose only parameter is the schema. */
    void each(String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setNString(1, schema);
            each(statement, row);
        }
    }

    /** Asks about the whole server or database. */
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
