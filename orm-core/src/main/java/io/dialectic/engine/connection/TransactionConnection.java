package io.dialectic.engine.connection;

import io.dialectic.error.DatabaseException;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The connection of a transaction and its nested ones: one statement at a time. */
final class TransactionConnection {
    private final Connection connection;
    private final @Nullable StatementCache statements;
    private final SessionRules rules;
    private final FailureClassifier failures;
    private final ConnectionLease.End giveBack;
    private final ReentrantLock turn = new ReentrantLock();
    private final boolean failureAborts;
    private boolean broken;
    private boolean aborted;

    TransactionConnection(
            Connection connection,
            @Nullable StatementCache statements,
            SessionRules rules,
            FailureClassifier failures,
            boolean failureAborts,
            ConnectionLease.End giveBack) {
        this.connection = connection;
        this.statements = statements;
        this.rules = rules;
        this.failures = failures;
        this.failureAborts = failureAborts;
        this.giveBack = giveBack;
    }

    /** Takes the connection's turn; the lease gives it up when it is closed. */
    Lease lease() {
        turn.lock();
        return new ConnectionLease(connection, statements, (same, isBroken, failed) -> {
            broken |= isBroken;
            aborted |= failed && failureAborts;
            turn.unlock();
        });
    }

    /** A step of the transaction itself. */
    @FunctionalInterface
    interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    Savepoint savepoint() {
        return run(FailureClassifier.Phase.STATEMENT, "set a savepoint", Connection::setSavepoint);
    }

    void release(Savepoint savepoint) {
        run(FailureClassifier.Phase.STATEMENT, "release a savepoint", c -> {
            rules.release(c, savepoint);
            return true;
        });
    }

    void rollbackTo(Savepoint savepoint) {
        run(FailureClassifier.Phase.STATEMENT, "roll back to a savepoint", c -> {
            c.rollback(savepoint);
            return true;
        });
        aborted = false;
    }

    /** Whether a failed statement has left the transaction good for a rollback only. */
    boolean aborted() {
        return aborted;
    }

    /** Commits and gives the connection back; after a failed commit it is thrown away, its state being unknown. */
    void commit() {
        try {
            run(FailureClassifier.Phase.COMMIT, "commit", c -> {
                c.commit();
                return true;
            });
        } catch (DatabaseException e) {
            broken = true;
            throw e;
        } finally {
            end();
        }
    }

    /** Rolls back and gives the connection back; a failed rollback throws it away, which rolls back as well. */
    void rollback() {
        turn.lock();
        try {
            connection.rollback();
        } catch (SQLException e) {
            broken = true;
        } finally {
            turn.unlock();
            end();
        }
    }

    private void end() {
        if (!broken) {
            try {
                rules.end(connection);
            } catch (SQLException e) {
                broken = true;
            }
        }
        giveBack.of(connection, broken, false);
    }

    private <T> T run(FailureClassifier.Phase phase, String doing, Step<T> step) {
        turn.lock();
        try {
            return step.on(connection);
        } catch (SQLException e) {
            throw DatabaseException.of(failures.classify(e, phase), doing, null, e);
        } finally {
            turn.unlock();
        }
    }
}
