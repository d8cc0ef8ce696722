package io.dialectic.mysql;

import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in the database, by the information schema of the SQL standard. */
final class MySqlIntrospector implements Introspector {
    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_schema = COALESCE(?, DATABASE())";
        Set<TableName> tables = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new TableName(schema, rows.getString(1)));
                }
            }
        }
        return tables;
    }
}
