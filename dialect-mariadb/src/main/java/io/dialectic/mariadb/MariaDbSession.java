package io.dialectic.mariadb;

import io.dialectic.spi.SessionRules;
import io.dialectic.spi.Streaming;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sessions and transactions of MariaDB. */
final class MariaDbSession implements SessionRules {
    /** https://mariadb.com/docs/connectors/mariadb-connector-j/: a next statement takes the remaining rows into memory. */
    private static final Streaming STREAMING = new Streaming(500, false, true);

    @Override
    public Streaming streaming() {
        return STREAMING;
    }

    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("useServerPrepStmts", "true");
        options.put("cachePrepStmts", "true");
        options.put("prepStmtCacheSize", "250");
        // Counts are of the rows found, changed or not: a version that did not match must differ from a value that is
        // equal.
        options.put("useAffectedRows", "false");
        return options;
    }

    /** Values that do not fit are errors, whatever the server's mode: https://mariadb.com/kb/en/sql-mode/. */
    @Override
    public List<String> onConnect() {
        return List.of("SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')");
    }

    /** Whole seconds, rounded up: https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html. */
    @Override
    public String beginLockWait(Connection connection, Duration time) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String before;
            try (ResultSet now = statement.executeQuery("SELECT @@SESSION.innodb_lock_wait_timeout")) {
                now.next();
                before = now.getString(1);
            }
            statement.execute("SET SESSION innodb_lock_wait_timeout = " + Math.max(1, (time.toMillis() + 999) / 1000));
            return before;
        }
    }

    @Override
    public void endLockWait(Connection connection, String before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = " + Long.parseLong(before));
        }
    }
}
