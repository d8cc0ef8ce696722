package io.dialectic.mssql;

import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in the database, by the information schema of the SQL standard. */
final class MssqlIntrospector implements Introspector {
    // In capitals, since names of the catalog have a case too where the database's collation has one.
    private static final String TABLES = "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = COALESCE(?, SCHEMA_NAME()) ORDER BY TABLE_NAME";

    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        Set<TableName> tables = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setNString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new TableName(schema, rows.getString(1)));
                }
            }
        }
        return tables;
    }
}
