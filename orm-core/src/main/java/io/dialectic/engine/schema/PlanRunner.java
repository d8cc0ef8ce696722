package io.dialectic.engine.schema;

import io.dialectic.engine.connection.Lease;
import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.connection.TransactionScope;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.SchemaStep;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a plan on one connection, in transactions where DDL has them. */
final class PlanRunner {
    private final Dialect dialect;
    private final StatementExecutor executor;

    PlanRunner(Dialect dialect, StatementExecutor executor) {
        this.dialect = dialect;
        this.executor = executor;
    }

    /**
     * Runs steps.
     *
     * @param around the transaction to run in, or null for transactions of its own
     */
    void run(Leases leases, @Nullable TransactionScope around, List<SchemaStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        if (around != null) {
            within(leases, steps);
            return;
        }
        try (Lease lease = leases.lease()) {
            new Run(lease, steps).all();
        }
    }

    private void within(Leases leases, List<SchemaStep> steps) {
        boolean commits = !dialect.profile().has(Feature.TRANSACTIONAL_DDL);
        for (SchemaStep step : steps) {
            if (commits || step.outsideTransactions()) {
                throw new SchemaException(
                        ErrorCode.SCHEMA_CHANGE_IN_TRANSACTION,
                        "Could not " + step.words() + " inside a transaction: "
                                + (commits
                                        ? "this database commits the transaction at every change of the schema."
                                        : "the database runs this step only outside of transactions.")
                                + " Run the plan outside of the transaction; nothing was changed.");
            }
        }
        try (Lease lease = leases.lease()) {
            steps.forEach(step -> one(lease, step));
        }
    }

    private void one(Lease lease, SchemaStep step) {
        if (step.kind() == SchemaStep.Kind.CHECK) {
            if (executor.findsRows(lease, step.sql(), step.words())) {
                throw new SchemaException(
                        ErrorCode.SCHEMA_CHANGE_UNDONE,
                        "The changes were undone: the step to " + step.words()
                                + " found rows that would break. Correct these rows first. [SQL: " + step.sql() + "]");
            }
        } else {
            executor.ddl(lease, step.sql(), step.words());
        }
    }

    /** One run outside of a transaction of the caller's. */
    private final class Run {
        private final Lease lease;
        private final List<SchemaStep> steps;
        private final boolean transactions = dialect.profile().has(Feature.TRANSACTIONAL_DDL);
        private final Deque<SchemaStep> settings = new ArrayDeque<>();
        private final List<SchemaStep> pending = new ArrayList<>();
        private final List<SchemaStep> kept = new ArrayList<>();
        private boolean open;

        Run(Lease lease, List<SchemaStep> steps) {
            this.lease = lease;
            this.steps = steps;
        }

        void all() {
            try {
                for (SchemaStep step : steps) {
                    step(step);
                }
                commit();
            } catch (DialecticException e) {
                rollback(e);
                throw kept.isEmpty() ? e : afterOthers(e);
            } finally {
                undoSettings();
            }
        }

        private void step(SchemaStep step) {
            switch (step.kind()) {
                case SETTING -> {
                    if (open) {
                        commit();
                        undoSettings();
                    }
                    settings.push(step);
                    one(lease, step);
                }
                case CHANGE_ALONE -> {
                    commit();
                    undoSettings();
                    one(lease, step);
                    kept.add(step);
                }
                case CHANGE, CHECK -> {
                    begin();
                    one(lease, step);
                    (open ? pending : kept).add(step);
                }
            }
        }

        private void begin() {
            if (transactions && !open) {
                withConnection("begin a transaction", connection -> {
                    dialect.session().begin(connection, TransactionOptions.DEFAULT);
                    open = true;
                });
            }
        }

        private void commit() {
            if (open) {
                withConnection("commit", connection -> {
                    connection.commit();
                    open = false;
                    kept.addAll(pending);
                    pending.clear();
                    dialect.session().end(connection);
                });
            }
        }

        private void rollback(DialecticException cause) {
            if (open) {
                try {
                    withConnection("roll back", connection -> {
                        open = false;
                        // Some pools close a connection at once after some failures, which rolls back as well.
                        if (connection.isClosed()) {
                            lease.broken();
                        } else {
                            connection.rollback();
                            dialect.session().end(connection);
                        }
                    });
                } catch (DialecticException e) {
                    lease.broken();
                    cause.addSuppressed(e);
                }
            }
        }

        private void undoSettings() {
            while (!settings.isEmpty()) {
                SchemaStep setting = settings.pop();
                try {
                    executor.ddl(lease, setting.undo(), "undo a setting of the session");
                } catch (DialecticException e) {
                    // A connection with a foreign setting must not be used by others.
                    lease.broken();
                }
            }
        }

        private SchemaException afterOthers(DialecticException e) {
            return new SchemaException(
                    ErrorCode.SCHEMA_CHANGE_UNDONE,
                    "A plan stopped half-way. Steps that are committed stay: "
                            + String.join("; ", committed()) + ". The step that failed: " + e.getMessage()
                            + " Correct the cause and compare again.",
                    e);
        }

        private List<String> committed() {
            return kept.stream().map(SchemaStep::words).distinct().toList();
        }

        private void withConnection(String doing, Work work) {
            executor.with(lease, doing, connection -> {
                work.on(connection);
                return true;
            });
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
