package io.dialectic.sqlite;

import io.dialectic.spi.SessionRules;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions and transactions of SQLite. */
final class SqliteSession implements SessionRules {
    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        Map<String, String> options = new LinkedHashMap<>();
        // Off by default for compatibility: https://www.sqlite.org/foreignkeys.html.
        options.put("foreign_keys", "true");
        options.put("busy_timeout", "5000");
        if (!inMemory(jdbcUrl)) {
            // Readers and the writer do not block each other: https://www.sqlite.org/wal.html.
            options.put("journal_mode", "WAL");
            options.put("synchronous", "NORMAL");
        }
        return options;
    }

    /** Each connection to memory is a database of its own. */
    @Override
    public int maxConnections(String jdbcUrl) {
        return inMemory(jdbcUrl) ? 1 : Integer.MAX_VALUE;
    }

    private static boolean inMemory(String url) {
        String path = url.substring("jdbc:sqlite:".length());
        return path.isEmpty()
                || path.startsWith("?")
                || path.startsWith(":memory:")
                || path.startsWith("file::memory:")
                || path.contains("mode=memory");
    }

    /**
     * A transaction that reads and then writes would fail when another wrote in between, so one that may write begins as a
     * writer, and waits (https://www.sqlite.org/lang_transaction.html). The driver has begun a deferred one by then, which
     * is empty and ended first. One that only reads never waits.
     */
    @Override
    public void begin(Connection connection, TransactionOptions options) throws SQLException {
        connection.setAutoCommit(false);
        if (options.readOnly()) {
            run(connection, "PRAGMA query_only = 1");
        } else {
            run(connection, "COMMIT");
            run(connection, "BEGIN IMMEDIATE");
        }
    }

    @Override
    public void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        run(connection, "PRAGMA query_only = 0");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
