package io.dialectic.engine.execute;

import io.dialectic.engine.connection.Lease;
import io.dialectic.engine.connection.Leases;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.Failure;
import io.dialectic.error.QueryException;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.SessionRules;
import io.dialectic.sql.BoundSql;
import java.sql.BatchUpdateException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends statements: leases a connection, binds, runs, and makes failures of what the driver throws. */
public final class StatementExecutor {
    private static final Logger LOG = LoggerFactory.getLogger("io.dialectic.sql");

    private final FailureClassifier failures;
    private final SessionRules session;
    private final Duration limit;
    private final StatementOptions options;

    /** An executor; a statement is cancelled after {@code limit}, never if it is zero. */
    public StatementExecutor(FailureClassifier failures, SessionRules session, Duration limit) {
        this(failures, session, limit, StatementOptions.NONE);
    }

    private StatementExecutor(
            FailureClassifier failures, SessionRules session, Duration limit, StatementOptions options) {
        this.failures = failures;
        this.session = session;
        this.limit = limit;
        this.options = options;
    }

    /** One that runs statements as the options say. */
    public StatementExecutor with(StatementOptions wanted) {
        return wanted == StatementOptions.NONE ? this : new StatementExecutor(failures, session, limit, wanted);
    }

    /**
     * Makes something of the rows of a statement.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Rows<T> {
        /** Reads the rows; they are closed afterwards. */
        T read(ResultSet rows) throws SQLException;
    }

    /** Runs a statement that gives rows. {@code doing} is for messages, such as {@code "read users"}. */
    public <T> T query(Leases leases, BoundSql sql, String doing, Rows<T> rows) {
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, sql.text(), () -> {
                PreparedStatement statement = prepare(lease, sql);
                T result = kept(lease, statement, () -> {
                    try (LockWait patience = LockWait.begin(session, lease.connection(), options.lockWait());
                            ResultSet open = rows(statement)) {
                        return rows.read(open);
                    }
                });
                lease.release(sql.text(), statement);
                return result;
            });
        }
    }

    /** Runs a statement that gives rows, which are then read one after the other. The cursor is the caller's to close. */
    public RowCursor open(Leases leases, BoundSql sql, String doing) {
        Lease lease = leases.streamingLease();
        try {
            return onLease(lease, doing, sql.text(), () -> {
                PreparedStatement statement = prepare(lease, sql);
                ResultSet rows = kept(lease, statement, () -> {
                    if (session.streaming().fetchSize() != 0) {
                        statement.setFetchSize(session.streaming().fetchSize());
                    }
                    return rows(statement);
                });
                return new RowCursor(lease, sql.text(), statement, rows, e -> failed(e, lease, doing, sql.text()));
            });
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** What is done with a statement that was executed. */
    @FunctionalInterface
    public interface Executed<S extends Statement, T> {
        /** Reads its results; {@code rows} tells whether the first one has rows. */
        T read(S statement, boolean rows) throws SQLException;
    }

    /** Runs a statement that gives results of any kind and number. */
    public <T> T execute(Leases leases, BoundSql sql, String doing, Executed<Statement, T> reading) {
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, sql.text(), () -> {
                try (PreparedStatement statement = prepare(lease, sql)) {
                    return timed(lease, statement, () -> reading.read(statement, statement.execute()));
                }
            });
        }
    }

    /** Binds and registers the parameters of a call. */
    @FunctionalInterface
    public interface CallParameters {
        /** Does it. */
        void prepare(CallableStatement call) throws SQLException;
    }

    /** Calls a procedure. */
    public <T> T call(
            Leases leases,
            String text,
            CallParameters parameters,
            String doing,
            Executed<CallableStatement, T> reading) {
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, text, () -> {
                try (CallableStatement call = lease.connection().prepareCall(text)) {
                    log(text);
                    parameters.prepare(call);
                    return timed(lease, call, () -> reading.read(call, call.execute()));
                }
            });
        }
    }

    /** Runs one statement with several sets of values, in one batch; gives how many rows each changed. */
    public List<Long> batch(Leases leases, List<BoundSql> all, String doing) {
        String text = all.get(0).text();
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, text, () -> {
                try (PreparedStatement statement = lease.connection().prepareStatement(text)) {
                    log(text);
                    for (BoundSql sql : all) {
                        sql.bindTo(statement);
                        statement.addBatch();
                    }
                    return timed(
                            lease,
                            statement,
                            () -> Arrays.stream(changes(statement))
                                    .mapToObj(count -> (long) count)
                                    .toList());
                }
            });
        }
    }

    /** Runs a statement that changes rows; gives how many. */
    public long update(Leases leases, BoundSql sql, String doing) {
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, sql.text(), () -> {
                PreparedStatement statement = prepare(lease, sql);
                long count = kept(lease, statement, () -> changed(statement));
                lease.release(sql.text(), statement);
                return count;
            });
        }
    }

    /** Runs one statement with several sets of values, each on its own, and reads the keys the database made, in order. */
    public <T> T insertForKeys(
            Leases leases, List<BoundSql> batch, String[] generatedColumns, String doing, Rows<T> keys) {
        String text = batch.get(0).text();
        try (Lease lease = leases.lease()) {
            return onLease(lease, doing, text, () -> {
                try (PreparedStatement statement = lease.prepare(text, generatedColumns)) {
                    log(text);
                    return timed(lease, statement, () -> {
                        insert(statement, batch);
                        try (ResultSet made = statement.getGeneratedKeys()) {
                            return keys.read(made);
                        }
                    });
                }
            });
        }
    }

    private static void insert(PreparedStatement statement, List<BoundSql> batch) throws SQLException {
        if (batch.size() == 1) {
            batch.get(0).bindTo(statement);
            statement.executeUpdate();
            return;
        }
        for (BoundSql sql : batch) {
            sql.bindTo(statement);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** Runs a statement that changes the schema, or a session for that. */
    public void ddl(Lease lease, String sql, String doing) {
        try (Statement statement = lease.connection().createStatement()) {
            log(sql);
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e, FailureClassifier.Phase.DDL, lease, doing, sql);
        }
    }

    /** Whether a query finds anything. */
    public boolean findsRows(Lease lease, String sql, String doing) {
        try (Statement statement = lease.connection().createStatement()) {
            log(sql);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failed(e, lease, doing, sql);
        }
    }

    /** Something that is done with a connection and is no single statement, such as introspection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Does something with a connection. */
    public <T> T with(Leases leases, String doing, Work<T> work) {
        try (Lease lease = leases.lease()) {
            return with(lease, doing, work);
        }
    }

    /** Does something with the connection of a lease. */
    public <T> T with(Lease lease, String doing, Work<T> work) {
        try {
            return work.on(lease.connection());
        } catch (SQLException e) {
            throw failed(e, lease, doing, "");
        }
    }

    /** A step that talks to the driver. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws SQLException;
    }

    private <T> T onLease(Lease lease, String doing, String sql, Step<T> step) {
        try {
            return step.take();
        } catch (SQLException e) {
            throw failed(e, lease, doing, sql);
        }
    }

    /** Runs a statement that stays open if it succeeds. */
    private <T> T kept(Lease lease, PreparedStatement statement, Step<T> step) throws SQLException {
        try {
            return timed(lease, statement, step);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, statement);
            throw e;
        }
    }

    /** Runs a statement and cancels it when its time is up. */
    private <T> T timed(Lease lease, Statement statement, Step<T> step) throws SQLException {
        Deadline deadline = Deadline.of(statement, options.timeout() == null ? limit : options.timeout());
        try (deadline) {
            return step.take();
        } catch (SQLException e) {
            throw deadline.explain(e);
        } finally {
            if (deadline.cancelled()) {
                // A cancellation that comes late would hit the connection's next statement.
                lease.broken();
            }
        }
    }

    /** The rows of a statement that was taken for one that gives some. */
    private static ResultSet rows(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeQuery();
        } catch (SQLException e) {
            throw OtherResult.explain(e, statement, true);
        }
    }

    /** What reads rows of SQL of the application's own, of which it is not known that it gives some. */
    public static <T> Rows<T> withColumns(Rows<T> reading) {
        return rows -> {
            requireColumns(rows);
            return reading.read(rows);
        };
    }

    /** Refuses the result without columns that some drivers give for a statement without rows. */
    public static void requireColumns(ResultSet rows) throws SQLException {
        if (rows.getMetaData().getColumnCount() == 0) {
            throw OtherResult.ofNoColumns();
        }
    }

    /** The error for SQL that reads and is run as a change. */
    public static QueryException givesRows(String sql) {
        return OtherResult.told(false, sql, null);
    }

    /** The error for SQL that changes rows and is asked for some. */
    public static QueryException givesNoRows(String sql) {
        return OtherResult.told(true, sql, null);
    }

    /** The same of each set of values of a batch. */
    private static int[] changes(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeBatch();
        } catch (SQLException e) {
            throw OtherResult.explain(e, statement, false);
        }
    }

    /** The number of changed rows of a statement that was taken for one that gives no rows. */
    private static long changed(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw OtherResult.explain(e, statement, false);
        }
    }

    private PreparedStatement prepare(Lease lease, BoundSql sql) throws SQLException {
        log(sql.text());
        PreparedStatement statement = lease.prepare(sql.text());
        try {
            sql.bindTo(statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, statement);
            throw e;
        }
    }

    private static void log(String sql) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(sql);
        }
    }

    private static void closeAfter(Exception error, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    private DialecticException failed(SQLException e, Lease lease, String doing, String sql) {
        return failed(e, FailureClassifier.Phase.STATEMENT, lease, doing, sql);
    }

    private DialecticException failed(
            SQLException e, FailureClassifier.Phase phase, Lease lease, String doing, String sql) {
        Failure failure = e instanceof Deadline.Passed
                ? Failure.of(Failure.Kind.CANCELLED)
                : failures.classify(rootOf(e instanceof OtherResult other ? other.failure() : e), phase);
        lease.statementFailed();
        if (failure.kind() == Failure.Kind.CONNECTION_LOST) {
            lease.broken();
        }
        if (e instanceof OtherResult other && failure.kind() == Failure.Kind.UNCLASSIFIED) {
            return other.told(sql);
        }
        return DatabaseException.of(failure, doing, sql.isEmpty() ? null : sql, e);
    }

    /** A batch failure wraps the failure of the row that caused it, where the driver tells. */
    private static SQLException rootOf(SQLException e) {
        List<SQLException> chain = new ArrayList<>();
        for (SQLException next = e; next != null && chain.size() < 10; next = next.getNextException()) {
            chain.add(next);
        }
        if (e instanceof BatchUpdateException && e.getCause() instanceof SQLException cause) {
            return cause;
        }
        return e instanceof BatchUpdateException && chain.size() > 1 ? chain.get(1) : e;
    }
}
