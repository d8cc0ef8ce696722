package io.dialectic.engine.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A lease of one connection; what happens at its end is the owner's business. */
final class ConnectionLease implements Lease {
    /** What the owner does when a loan ends. */
    @FunctionalInterface
    interface End {
        void of(Connection connection, boolean broken, boolean failed);
    }

    private final Connection connection;
    private final @Nullable StatementCache statements;
    private final End end;
    private boolean broken;
    private boolean failed;

    ConnectionLease(Connection connection, @Nullable StatementCache statements, End end) {
        this.connection = connection;
        this.statements = statements;
        this.end = end;
    }

    @Override
    public PreparedStatement prepare(String sql) throws SQLException {
        return statements == null ? connection.prepareStatement(sql) : statements.take(sql);
    }

    @Override
    public PreparedStatement prepare(String sql, String[] generatedColumns) throws SQLException {
        return connection.prepareStatement(sql, generatedColumns);
    }

    @Override
    public void release(String sql, PreparedStatement statement) throws SQLException {
        if (statements == null) {
            statement.close();
        } else {
            statements.giveBack(sql, statement);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void statementFailed() {
        failed = true;
    }

    @Override
    public void broken() {
        broken = true;
    }

    @Override
    public void close() {
        end.of(connection, broken, failed);
    }
}
