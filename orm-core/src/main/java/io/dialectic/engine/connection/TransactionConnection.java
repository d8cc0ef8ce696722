package io.dialectic.engine.connection;

import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.TransactionException;
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
    private int streams;

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
        takeTurn();
        return new ConnectionLease(connection, statements, (same, isBroken, failed) -> giveUp(isBroken, failed));
    }

    /** The same for rows that are read one after the other. */
    Lease streamingLease() {
        takeTurn();
        streams++;
        return new ConnectionLease(connection, statements, (same, isBroken, failed) -> {
            streams--;
            giveUp(isBroken, failed);
        });
    }

    private void takeTurn() {
        turn.lock();
        if (streams > 0 && rules.streaming().exclusive()) {
            turn.unlock();
            throw new TransactionException(
                    ErrorCode.STREAM_OPEN,
                    "A stream is open in this transaction, and until it is closed this database takes no other"
                            + " statement on its connection. Close it first, or read its rows into a list.");
        }
    }

    private void giveUp(boolean isBroken, boolean failed) {
        broken |= isBroken;
        aborted |= failed && failureAborts;
        turn.unlock();
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
