package io.dialectic.spi;

import io.dialectic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in a database. */
public interface Introspector {
    /**
     * The names of all base tables of a schema, in one round trip.
     *
     * @param schema the schema, or null for the connection's; then the names come without a schema
     */
    Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException;
}
