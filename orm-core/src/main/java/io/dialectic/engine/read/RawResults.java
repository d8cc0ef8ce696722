package io.dialectic.engine.read;

import io.dialectic.SqlResults;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of one statement, taken one after the other. */
final class RawResults implements SqlResults {
    /** A failure of the driver on its way through the caller's own code. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final SQLException cause;

        Thrown(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private final Statement statement;
    private final RawSql raw;
    private boolean ended;
    private boolean rows;
    private long changed;

    /**
     * Results of a statement that was executed.
     *
     * @param rows whether the first result has rows
     */
    RawResults(Statement statement, RawSql raw, boolean rows) throws SQLException {
        this.statement = statement;
        this.raw = raw;
        this.rows = rows;
        this.changed = rows ? -1 : statement.getLargeUpdateCount();
    }

    @Override
    public <R> List<R> list(Class<R> shape) {
        return next(raw.shaped(shape));
    }

    @Override
    public <V> List<@Nullable V> scalars(Class<V> type) {
        return next(raw.firstColumn(type));
    }

    @Override
    public List<Map<String, @Nullable Object>> maps() {
        return next(raw.mapped());
    }

    /** The reader of the results has returned: nobody may read on. */
    void end() {
        ended = true;
    }

    private void requireOpen() {
        if (ended) {
            throw new QueryException(
                    ErrorCode.UNEXPECTED_RESULT,
                    "Results were asked for behind the end of results(...), when the statement is closed. Read all of"
                            + " them in the function that is given to it.");
        }
    }

    private <T> T next(StatementExecutor.Rows<T> reading) {
        requireOpen();
        if (!rows) {
            throw unexpected(hasNext() ? "a result without rows, which changed " + changed : "no further result");
        }
        try {
            T result;
            try (ResultSet open = statement.getResultSet()) {
                result = reading.read(open);
            }
            advance();
            return result;
        } catch (SQLException e) {
            throw new Thrown(e);
        }
    }

    @Override
    public long changed() {
        requireOpen();
        if (rows || changed < 0) {
            throw unexpected(rows ? "a result with rows" : "no further result");
        }
        long count = changed;
        try {
            advance();
        } catch (SQLException e) {
            throw new Thrown(e);
        }
        return count;
    }

    private void advance() throws SQLException {
        rows = statement.getMoreResults();
        changed = rows ? -1 : statement.getLargeUpdateCount();
    }

    @Override
    public boolean hasNext() {
        return rows || changed >= 0;
    }

    private static QueryException unexpected(String there) {
        return new QueryException(
                ErrorCode.UNEXPECTED_RESULT,
                "The next result was asked for in another way than it came: there is " + there
                        + ". Take the results in their order.");
    }
}
