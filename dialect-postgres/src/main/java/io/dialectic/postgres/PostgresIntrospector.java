package io.dialectic.postgres;

import io.dialectic.schema.TableName;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in a PostgreSQL database, by its catalog: unlike information_schema it also tells tables that the user may not
 * read (https://www.postgresql.org/docs/current/catalog-pg-class.html).
 */
final class PostgresIntrospector implements Introspector {
    /** Kind r is a table, p a partitioned one. */
    private static final String TABLES = """
            SELECT c.relname
            FROM pg_catalog.pg_class AS c
            INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = COALESCE(CAST(? AS name), current_schema()) AND c.relkind IN ('r', 'p')""";

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
}
