package io.dialectic.engine.connection;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.TransactionException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** A transaction, or a nested one, which is a savepoint of the transaction around it. After its end it refuses work. */
public final class TransactionScope implements Leases {
    private enum State {
        OPEN,
        COMMITTED,
        ROLLED_BACK
    }

    private final TransactionConnection connection;
    private final @Nullable TransactionScope around;
    private final @Nullable Savepoint savepoint;
    private volatile State state = State.OPEN;

    private TransactionScope(
            TransactionConnection connection, @Nullable TransactionScope around, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.around = around;
        this.savepoint = savepoint;
    }

    static TransactionScope outermost(TransactionConnection connection) {
        return new TransactionScope(connection, null, null);
    }

    /** Begins a nested transaction. */
    public TransactionScope nest() {
        requireOpen();
        return new TransactionScope(connection, this, connection.savepoint());
    }

    @Override
    public Lease lease() {
        requireOpen();
        return connection.lease();
    }

    @Override
    public Lease streamingLease() {
        requireOpen();
        return connection.streamingLease();
    }

    /** Whether it and all around it are open. */
    public boolean isOpen() {
        return state == State.OPEN && (around == null || around.isOpen());
    }

    /** The innermost of it and those around it that is open, or null. */
    public @Nullable TransactionScope innermostOpen() {
        if (isOpen()) {
            return this;
        }
        return around == null ? null : around.innermostOpen();
    }

    /**
     * Commits; a nested one keeps its work, which the outermost commits. A database that undoes everything after a failed
     * statement would report a success, so that is an error here.
     */
    public void commit() {
        requireOpen();
        if (connection.aborted()) {
            rollback();
            throw new TransactionException(
                    ErrorCode.TRANSACTION_ROLLED_BACK,
                    "The transaction was rolled back instead of committed: a statement in it failed, and this database"
                            + " undoes all of it then. Let the failure end the transaction, or do what may fail in a"
                            + " nested transaction.");
        }
        state = State.COMMITTED;
        if (savepoint == null) {
            connection.commit();
        } else {
            connection.release(savepoint);
        }
    }

    /** Rolls back; a nested one undoes its own work only. */
    public void rollback() {
        requireOpen();
        state = State.ROLLED_BACK;
        if (savepoint == null) {
            connection.rollback();
        } else {
            connection.rollbackTo(savepoint);
        }
    }

    private void requireOpen() {
        if (isOpen()) {
            return;
        }
        State why = state == State.OPEN ? State.ROLLED_BACK : state;
        throw new TransactionException(
                ErrorCode.TRANSACTION_ENDED,
                "The transaction has been " + (why == State.COMMITTED ? "committed" : "rolled back")
                        + " and takes no more work. Do the work before its end, or in a new transaction.");
    }
}
