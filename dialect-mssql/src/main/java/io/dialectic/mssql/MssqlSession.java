package io.dialectic.mssql;

import io.dialectic.spi.SessionRules;
import io.dialectic.spi.Streaming;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Sessions and transactions of SQL Server. Whether and how the connection is encrypted is left to the URL. */
final class MssqlSession implements SessionRules {
    /** Responses are read as they come ("adaptive"), but all of what remains is kept when a next statement is sent. */
    private static final Streaming STREAMING = new Streaming(0, false, true);

    @Override
    public Streaming streaming() {
        return STREAMING;
    }

    /** https://learn.microsoft.com/sql/connect/jdbc/setting-the-connection-properties. */
    private static final Map<String, String> OPTIONS = Map.of(
            // Without these two the driver prepares anew each time.
            "disableStatementPooling", "false",
            "statementPoolingCacheSize", "256",
            // A TIME sent as DATETIME would be rounded to 1/300 of a second.
            "sendTimeAsDatetime", "false");

    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        return OPTIONS;
    }

    /** T-SQL has no RELEASE, and the driver refuses it; a savepoint ends with its transaction. */
    @Override
    public void release(Connection connection, Savepoint savepoint) {}

    /** https://learn.microsoft.com/sql/t-sql/statements/set-lock-timeout-transact-sql. */
    @Override
    public String beginLockWait(Connection connection, Duration time) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String before;
            try (ResultSet now = statement.executeQuery("SELECT @@LOCK_TIMEOUT")) {
                now.next();
                before = now.getString(1);
            }
            statement.execute("SET LOCK_TIMEOUT " + Math.max(1, time.toMillis()));
            return before;
        }
    }

    @Override
    public void endLockWait(Connection connection, String before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + Long.parseLong(before));
        }
    }
}
