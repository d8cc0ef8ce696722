package io.dialectic.engine.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection on loan, with the statements prepared on it. Belongs to one thread until it is closed. */
public interface Lease extends AutoCloseable {
    /** A statement of this text, kept or new. */
    PreparedStatement prepare(String sql) throws SQLException;

    /** A statement that gives back generated keys; never kept. */
    PreparedStatement prepare(String sql, String[] generatedColumns) throws SQLException;

    /** The statement is no longer used and was not broken. */
    void release(String sql, PreparedStatement statement) throws SQLException;

    /** The connection itself, for DDL and introspection. */
    Connection connection();

    /** A statement failed; on some databases that ends what its transaction can do. */
    void statementFailed();

    /** The connection is broken: it is thrown away when the loan ends. */
    void broken();

    @Override
    void close();
}
