package io.dialectic.postgres;

import io.dialectic.spi.SessionRules;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Sessions and transactions of PostgreSQL. */
final class PostgresSession implements SessionRules {
    /**
     * Options of the driver (https://jdbc.postgresql.org/documentation/use/#connection-parameters). Left as they are:
     * {@code prepareThreshold}, which keeps statements run less than five times from filling the server's memory, and
     * {@code defaultRowFetchSize}, since reading in portions works in transactions only.
     */
    private static final Map<String, String> OPTIONS = Map.of(
            // Batches of inserts become inserts of many rows.
            "reWriteBatchedInserts", "true",
            // More than the default of 256 different statements in turn would find none of them prepared.
            "preparedStatementCacheQueries", "512",
            "preparedStatementCacheSizeMiB", "10");

    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        return OPTIONS;
    }

    /** "PostgreSQL's Read Uncommitted mode behaves like Read Committed": the documentation's chapter on isolation. */
    @Override
    public Isolation effective(Isolation requested) {
        return requested == Isolation.READ_UNCOMMITTED ? Isolation.READ_COMMITTED : requested;
    }

    /**
     * The driver sets an isolation level for the session, which costs a round trip and another to undo it. Set for the
     * transaction it costs one, since BEGIN travels with the first statement, and leaves nothing behind. Read-only costs
     * none: it becomes part of BEGIN.
     */
    @Override
    public void begin(Connection connection, TransactionOptions options) throws SQLException {
        if (options.readOnly()) {
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(false);
        if (options.isolation() != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        switch (effective(options.isolation())) {
                            case READ_UNCOMMITTED -> "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED";
                            case READ_COMMITTED -> "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
                            case REPEATABLE_READ -> "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
                            case SERIALIZABLE -> "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";
                        });
            }
        }
    }
}
