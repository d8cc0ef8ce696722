package io.dialectic.engine.execute;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement was run as one that gives rows and gives none, or the other way round. Every driver has words of its own for it. */
final class OtherResult extends SQLException {
    private static final long serialVersionUID = 1L;
    private final SQLException failure;
    private final boolean rowsWanted;

    private OtherResult(SQLException failure, boolean rowsWanted) {
        super(failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), failure);
        this.failure = failure;
        this.rowsWanted = rowsWanted;
    }

    /** The failure of a statement, told as what it is if the statement has another kind of result than was wanted. */
    static SQLException explain(SQLException failure, PreparedStatement statement, boolean rowsWanted) {
        try {
            return givesRows(statement) == rowsWanted ? failure : new OtherResult(failure, rowsWanted);
        } catch (SQLException e) {
            // A statement that is wrong in itself, or a connection that is gone: the failure says so.
            failure.addSuppressed(e);
            return failure;
        }
    }

    private static boolean givesRows(PreparedStatement statement) throws SQLException {
        try {
            ResultSetMetaData columns = statement.getMetaData();
            // What comes back of a change, some drivers know of its result alone.
            return columns != null && columns.getColumnCount() > 0 || statement.getResultSet() != null;
        } catch (SQLException e) {
            if (e.getSQLState() == null) {
                // Some drivers look for the first of no columns, and fail without asking the database.
                return false;
            }
            throw e;
        }
    }

    /** A driver that gives a result without columns for a statement without rows. */
    static OtherResult ofNoColumns() {
        return new OtherResult(new SQLException("the result has no columns"), true);
    }

    /** What the driver said. */
    SQLException failure() {
        return failure;
    }

    /** The error in words that are the same for every driver. */
    QueryException told(String sql) {
        return told(rowsWanted, sql, failure);
    }

    /** The error in words that are the same for every driver. */
    static QueryException told(boolean rowsWanted, String sql, @Nullable SQLException failure) {
        return new QueryException(
                ErrorCode.UNEXPECTED_RESULT,
                (rowsWanted
                                ? "Rows were asked for of SQL that gives none. Run it by execute(), or let it return rows."
                                : "execute() and executeBatch(...) are for SQL that gives no rows, and this gives some. Read them by list, maps or"
                                        + " scalars, or by results where there are several.")
                        + " [SQL: " + sql + "]",
                failure);
    }
}
