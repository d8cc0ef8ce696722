package io.dialectic.postgres;

import io.dialectic.spi.SessionRules;
import io.dialectic.spi.Streaming;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Sessions and transactions of PostgreSQL. */
final class PostgresSession implements SessionRules {
    /**
     * Options of the driver (https://jdbc.postgresql.org/documentation/use/#connection-parameters). {@code
     * defaultRowFetchSize} is left alone, since reading in portions works in transactions only.
     */
    private static final Map<String, String> OPTIONS = Map.of(
            // Prepared on the server at the second use instead of the fifth, which saves parsing and planning
            // meanwhile; what is run once takes no memory there.
            "prepareThreshold", "2",
            // More different statements in turn than this find none of them prepared, and take half as long again. A
            // prepared one takes about 12 KiB of the server's memory.
            "preparedStatementCacheQueries", "512",
            // Inserts of a thousand rows are long texts, and must not push out all others.
            "preparedStatementCacheSizeMiB", "10",
            // Batches of inserts become inserts of many rows.
            "reWriteBatchedInserts", "true",
            // {call p(?)} calls a procedure, not a function of that name.
            "escapeSyntaxCallMode", "callIfNoReturn");

    /** In portions by a cursor, which lives in a transaction: https://jdbc.postgresql.org/documentation/query/. */
    private static final Streaming STREAMING = new Streaming(500, true, false);

    @Override
    public Streaming streaming() {
        return STREAMING;
    }

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

    @Override
    public String beginLockWait(Connection connection, Duration time) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet before = statement.executeQuery("SELECT current_setting('lock_timeout'),"
                        + " set_config('lock_timeout', '" + Math.max(1, time.toMillis()) + "', true)")) {
            before.next();
            return before.getString(1);
        }
    }

    @Override
    public void endLockWait(Connection connection, String before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('lock_timeout', ?, true)")) {
            statement.setString(1, before);
            statement.execute();
        }
    }
}
