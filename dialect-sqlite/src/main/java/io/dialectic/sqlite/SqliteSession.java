package io.dialectic.sqlite;

import io.dialectic.spi.SessionRules;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * How SQLite is opened and how its transactions begin. A transaction that writes takes the write lock when it begins, so
 * that it waits there, where waiting is allowed, and never loses its snapshot halfway ({@code SQLITE_BUSY_SNAPSHOT}).
 *
 * <p>The driver's {@code transaction_mode=IMMEDIATE} is no way to that: the driver begins anew inside {@code commit()}, and
 * so takes the write lock again, keeps others from it, and can report a commit that succeeded as failed.
 */
final class SqliteSession implements SessionRules {
    /** Until the transaction ends: https://sqlite.org/pragma.html#pragma_defer_foreign_keys. */
    static final String DEFER_FOREIGN_KEYS = "PRAGMA defer_foreign_keys = ON";

    private static final String JOURNAL_MODE = "journal_mode";

    /** Physical connections in a read-only transaction; those alone pay for switching {@code query_only}. */
    private final Set<Connection> readOnly =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        SqliteUrl url = SqliteUrl.parse(jdbcUrl);
        Map<String, String> options = new LinkedHashMap<>();
        options.put("foreign_keys", "true");
        // Readers and the writer do not wait for each other: https://sqlite.org/wal.html.
        if (!url.endsWithItsConnection() && !url.readOnly()) {
            options.put(JOURNAL_MODE, "WAL");
        }
        // In WAL mode the database stays consistent; a power cut may undo the last commits:
        // https://sqlite.org/pragma.html#pragma_synchronous.
        options.put("synchronous", "NORMAL");
        // Milliseconds to wait for the write lock.
        options.put("busy_timeout", "5000");
        // Keys come by RETURNING; the driver would ask for the last one after every INSERT.
        options.put("jdbc.get_generated_keys", "false");
        options.keySet().removeIf(url::names);
        return options;
    }

    @Override
    public String deferConstraints() {
        return DEFER_FOREIGN_KEYS;
    }

    @Override
    public int maxConnections(String jdbcUrl) {
        return SqliteUrl.parse(jdbcUrl).endsWithItsConnection() ? 1 : Integer.MAX_VALUE;
    }

    /** There is but one level. */
    @Override
    public Isolation effective(Isolation requested) {
        return Isolation.SERIALIZABLE;
    }

    /** Leaves the driver's isolation alone: setting it runs a pragma that makes all prepared statements stale. */
    @Override
    public void begin(Connection connection, TransactionOptions options) throws SQLException {
        connection.setAutoCommit(false);
        if (options.readOnly()) {
            readOnly.add(connection.unwrap(Connection.class));
            run(connection, "PRAGMA query_only = 1");
        } else {
            upgrade(connection);
        }
    }

    @Override
    public void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (!readOnly.isEmpty() && readOnly.remove(connection.unwrap(Connection.class))) {
            run(connection, "PRAGMA query_only = 0");
        }
    }

    private static void upgrade(Connection connection) throws SQLException {
        try {
            run(connection, "COMMIT; BEGIN IMMEDIATE");
        } catch (SQLException e) {
            restore(connection, e);
            throw e;
        }
    }

    /** Gives the driver the open transaction that it believes in, so that the connection can be used again. */
    private static void restore(Connection connection, SQLException cause) {
        try {
            run(connection, "BEGIN");
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** By {@code executeUpdate}, which alone runs several statements of one text. */
    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
