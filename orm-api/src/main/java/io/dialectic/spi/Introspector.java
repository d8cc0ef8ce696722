package io.dialectic.spi;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in a database, read from its catalog. */
public interface Introspector {
    /**
     * The names of all base tables of a schema, in one round trip.
     *
     * @param schema the schema, or null for the connection's; then the names come without a schema
     */
    Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException;

    /**
     * Everything in a schema, with a fixed number of round trips however many tables there are. What the database makes
     * to support something declared is told as the thing declared: a column that only serves a unique key among living
     * rows is no column but the key's {@code livingMark}, the sequence of an identity column is no sequence, the index of
     * a constraint is no index. Defaults that are literals come as constants of the column's type.
     *
     * @param schema the schema, or null for the connection's; then the names come without a schema
     */
    default SchemaDefinition read(Connection connection, @Nullable String schema) throws SQLException {
        throw new UnsupportedOperationException("this dialect does not read schemas yet");
    }

    /** The names of all schemas that are not the database's own. */
    default List<String> schemas(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("this dialect does not read schemas yet");
    }

    /** The names of all databases of the server that are not its own. */
    default List<String> databases(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("this dialect does not read schemas yet");
    }

    /** The name of the database of a connection. By default by the driver's means. */
    default String databaseName(Connection connection) throws SQLException {
        return connection.getCatalog();
    }
}
