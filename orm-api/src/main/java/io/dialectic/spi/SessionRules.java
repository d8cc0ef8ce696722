package io.dialectic.spi;

import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How sessions are opened, used for transactions, and given back. */
public interface SessionRules {
    /**
     * Driver options that make it fast and right, given with every new connection. What the URL says itself wins, since the
     * option is then left out.
     */
    default Map<String, String> driverOptions(String jdbcUrl) {
        return Map.of();
    }

    /** Statements run once on every new connection; by default none. */
    default List<String> onConnect() {
        return List.of();
    }

    /** Connections that may be open at the same time for this URL; by default any number. */
    default int maxConnections(String jdbcUrl) {
        return Integer.MAX_VALUE;
    }

    /** The level that is asked of the driver: the same or a stronger one, never a weaker one. */
    default Isolation effective(Isolation requested) {
        return requested;
    }

    /** Begins a transaction. By default by the driver's means, autocommit being switched off. */
    default void begin(Connection connection, TransactionOptions options) throws SQLException {
        if (options.isolation() != null) {
            connection.setTransactionIsolation(
                    switch (effective(options.isolation())) {
                        case READ_UNCOMMITTED -> Connection.TRANSACTION_READ_UNCOMMITTED;
                        case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
                        case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
                        case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
                    });
        }
        if (options.readOnly()) {
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(false);
    }

    /** Ends what {@link #begin} began, after commit or rollback; the pool restores isolation and read-only itself. */
    default void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Forgets a savepoint whose work is kept. By default by the driver's means. */
    default void release(Connection connection, Savepoint savepoint) throws SQLException {
        connection.releaseSavepoint(savepoint);
    }

    /**
     * The statement that has constraints checked when the open transaction commits; asked only with
     * {@code DEFERRABLE_FOREIGN_KEY}. By default the standard's (ISO/IEC 9075-2, 17.4).
     */
    default String deferConstraints() {
        return "SET CONSTRAINTS ALL DEFERRED";
    }

    /** What the driver needs to give rows one after the other instead of all at once; by default nothing. */
    default Streaming streaming() {
        return Streaming.AS_IT_IS;
    }

    /**
     * Makes statements of the open transaction wait for locks no longer than this, and gives back what {@link #endLockWait}
     * needs to undo it. Called in front of one statement; asked only with {@code LOCK_WAIT_TIME}.
     */
    default String beginLockWait(Connection connection, Duration time) throws SQLException {
        throw new UnsupportedOperationException("the profile has LOCK_WAIT_TIME and the session does not know how");
    }

    /** Undoes {@link #beginLockWait}; not called when the statement failed and took its transaction with it. */
    default void endLockWait(Connection connection, String before) throws SQLException {}
}
