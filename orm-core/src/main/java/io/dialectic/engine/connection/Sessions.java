package io.dialectic.engine.connection;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.TransactionException;
import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.SessionRules;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a database: leases from its pool, and transactions. Work on a thread inside a managed transaction gets that
 * transaction's connection by itself.
 */
public final class Sessions implements Leases, AutoCloseable {
    private final ConnectionSource source;
    private final SessionRules rules;
    private final FailureClassifier failures;
    private final boolean keepStatements;
    private final boolean failureAborts;
    private final ThreadLocal<@Nullable TransactionScope> current = new ThreadLocal<>();
    private final ConcurrentHashMap<Connection, StatementCache> statements = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Sessions on a pool.
     *
     * @param keepStatements whether prepared statements are kept here, the driver keeping none
     * @param failureAborts whether a failed statement leaves its transaction good for a rollback only
     */
    public Sessions(
            ConnectionSource source,
            SessionRules rules,
            FailureClassifier failures,
            boolean keepStatements,
            boolean failureAborts) {
        this.source = source;
        this.rules = rules;
        this.failures = failures;
        this.keepStatements = keepStatements;
        this.failureAborts = failureAborts;
    }

    @Override
    public Lease lease() {
        TransactionScope scope = current.get();
        return scope == null ? leaseFromPool() : scope.lease();
    }

    @Override
    public Lease streamingLease() {
        TransactionScope scope = current.get();
        if (scope != null) {
            return scope.streamingLease();
        }
        return rules.streaming().inTransaction()
                ? new TransactionLease(begin(TransactionOptions.DEFAULT))
                : leaseFromPool();
    }

    private Lease leaseFromPool() {
        Connection connection = acquire();
        return new ConnectionLease(connection, statementsOf(connection), this::giveBack);
    }

    /** The innermost managed transaction of this thread, or null. */
    public @Nullable TransactionScope current() {
        return current.get();
    }

    /** Makes a transaction the one that this thread's work joins; null for none. Gives back the one before. */
    public @Nullable TransactionScope enter(@Nullable TransactionScope scope) {
        TransactionScope before = current.get();
        if (scope == null) {
            current.remove();
        } else {
            current.set(scope);
        }
        return before;
    }

    /** Begins a transaction on a connection of its own. */
    public TransactionScope begin(TransactionOptions options) {
        Connection connection = acquire();
        try {
            rules.begin(connection, options);
        } catch (SQLException e) {
            source.discard(connection);
            throw DatabaseException.of(
                    failures.classify(e, FailureClassifier.Phase.STATEMENT), "begin a transaction", null, e);
        }
        return TransactionScope.outermost(new TransactionConnection(
                connection, statementsOf(connection), rules, failures, failureAborts, this::giveBack));
    }

    private void giveBack(Connection connection, boolean broken, boolean failed) {
        if (broken) {
            source.discard(connection);
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            source.discard(connection);
        }
    }

    private Connection acquire() {
        if (closed) {
            throw new ConfigurationException(
                    ErrorCode.DATABASE_CLOSED, "The database was closed. Open it again, or close it later.");
        }
        try {
            return source.acquire();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw connectFailure(cause);
            }
            ConnectionSource.Statistics now = source.statistics();
            throw new TransactionException(
                    ErrorCode.CONNECTION_WAIT_TIMEOUT,
                    "No connection became free in time: " + now.active() + " are in use, " + now.waiting()
                            + " callers wait. Close transactions sooner, raise pool.max, or raise pool.acquire.",
                    e);
        } catch (SQLException e) {
            throw connectFailure(e);
        }
    }

    private DatabaseException connectFailure(SQLException cause) {
        return DatabaseException.of(
                failures.classify(cause, FailureClassifier.Phase.CONNECT), "connect to the database", null, cause);
    }

    private @Nullable StatementCache statementsOf(Connection connection) {
        if (!keepStatements) {
            return null;
        }
        try {
            Connection physical = connection.unwrap(Connection.class);
            StatementCache kept = statements.get(physical);
            return kept == null ? newStatements(physical) : kept;
        } catch (SQLException e) {
            throw connectFailure(e);
        }
    }

    /** A new physical connection is rare, so it is the moment to forget those that are closed. */
    private StatementCache newStatements(Connection physical) throws SQLException {
        for (Connection known : statements.keySet()) {
            if (known.isClosed()) {
                statements.remove(known);
            }
        }
        StatementCache made = new StatementCache(physical);
        statements.put(physical, made);
        return made;
    }

    @Override
    public void close() {
        closed = true;
        source.close();
        statements.clear();
    }
}
