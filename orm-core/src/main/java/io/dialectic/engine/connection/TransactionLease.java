package io.dialectic.engine.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A loan whose connection is in a transaction of its own, which ends with the loan. */
final class TransactionLease implements Lease {
    private final TransactionScope scope;
    private final Lease lease;
    private boolean failed;

    TransactionLease(TransactionScope scope) {
        this.scope = scope;
        this.lease = scope.lease();
    }

    @Override
    public PreparedStatement prepare(String sql) throws SQLException {
        return lease.prepare(sql);
    }

    @Override
    public PreparedStatement prepare(String sql, String[] generatedColumns) throws SQLException {
        return lease.prepare(sql, generatedColumns);
    }

    @Override
    public void release(String sql, PreparedStatement statement) throws SQLException {
        lease.release(sql, statement);
    }

    @Override
    public Connection connection() {
        return lease.connection();
    }

    @Override
    public void statementFailed() {
        failed = true;
        lease.statementFailed();
    }

    @Override
    public void broken() {
        lease.broken();
    }

    @Override
    public void close() {
        lease.close();
        if (failed) {
            scope.rollback();
        } else {
            scope.commit();
        }
    }
}
