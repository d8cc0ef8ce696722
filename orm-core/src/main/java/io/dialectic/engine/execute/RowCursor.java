package io.dialectic.engine.execute;

import io.dialectic.engine.connection.Lease;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a statement one after the other. Holds its connection until it is closed, or the rows are at their end, or one
 * of them cannot be read.
 */
public final class RowCursor implements AutoCloseable {
    private final Lease lease;
    private final String text;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Function<SQLException, RuntimeException> failed;
    private boolean closed;
    private boolean atEnd;

    RowCursor(
            Lease lease,
            String text,
            PreparedStatement statement,
            ResultSet rows,
            Function<SQLException, RuntimeException> failed) {
        this.lease = lease;
        this.text = text;
        this.statement = statement;
        this.rows = rows;
        this.failed = failed;
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    public interface Row<R> {
        /** Reads it. */
        R read(ResultSet row) throws SQLException;
    }

    /** What reads the rows, once their columns are known. */
    @FunctionalInterface
    public interface Reading<R> {
        /** Called once, before the first row. */
        Row<R> of(ResultSet rows) throws SQLException;
    }

    /** The rows of a cursor as a stream, which closes the cursor at its end and when it is closed itself. */
    public static <R> Stream<R> stream(RowCursor cursor, Reading<R> reading) {
        Row<R> row = cursor.guarded(() -> reading.of(cursor.rows));
        Spliterator<R> each = new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super R> action) {
                return cursor.next(row, action);
            }
        };
        return StreamSupport.stream(each, false).onClose(cursor::close);
    }

    /** Reads the next row, if there is one and the cursor is open. */
    private <R> boolean next(Row<R> row, Consumer<? super R> action) {
        if (atEnd) {
            return false;
        }
        if (closed) {
            throw new QueryException(
                    ErrorCode.UNEXPECTED_RESULT,
                    "The next row was asked for of a stream that was closed, so it would look as if there were no"
                            + " more. Read all rows before you close it.");
        }
        Optional<R> one = guarded(() -> rows.next() ? Optional.of(row.read(rows)) : Optional.empty());
        if (one.isEmpty()) {
            atEnd = true;
            close();
            return false;
        }
        action.accept(one.get());
        return true;
    }

    private interface Step<T> {
        T take() throws SQLException;
    }

    private <T> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (SQLException e) {
            RuntimeException failure = failed.apply(e);
            abandon(failure);
            throw failure;
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    private void abandon(RuntimeException cause) {
        if (!closed) {
            closed = true;
            try {
                // A driver that keeps statements does not close the rows of one that is closed.
                rows.close();
                statement.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
            try {
                lease.close();
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lease) {
            try {
                rows.close();
                statement.setFetchSize(0);
                lease.release(text, statement);
            } catch (SQLException e) {
                throw failed.apply(e);
            }
        }
    }
}
