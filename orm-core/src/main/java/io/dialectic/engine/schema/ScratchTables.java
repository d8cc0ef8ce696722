package io.dialectic.engine.schema;

import io.dialectic.engine.connection.Lease;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.Canonical;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.CreateView;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.sql.ddl.DropView;
import io.dialectic.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells wanted tables and views in the database's own words: makes them under other names, reads them back, and takes them
 * away again. No text is compared that the database did not write itself, so that any expression is compared exactly.
 */
final class ScratchTables implements Canonical {
    private static final String PREFIX = "dialectic_scratch_";

    private final Dialect dialect;
    private final StatementExecutor executor;
    private final ChangePlanner planner;
    private final SchemaWork work;

    ScratchTables(Dialect dialect, StatementExecutor executor, ChangePlanner planner, SchemaWork work) {
        this.dialect = dialect;
        this.executor = executor;
        this.planner = planner;
        this.work = work;
    }

    @Override
    public SchemaDefinition told(SchemaDefinition wanted) {
        if (wanted.tables().isEmpty() && wanted.views().isEmpty()) {
            return SchemaDefinition.EMPTY;
        }
        boolean transactions = dialect.profile().has(Feature.TRANSACTIONAL_DDL);
        if (work.transaction() != null && !transactions) {
            throw new SchemaException(
                    ErrorCode.SCHEMA_CHANGE_IN_TRANSACTION,
                    "Could not compare inside a transaction: this database commits the transaction when a table is"
                            + " made, and the comparison makes one to see how the database writes it. Compare outside.");
        }
        try (Lease lease = work.leases().lease()) {
            Scratch scratch = new Scratch(lease, wanted);
            return transactions ? executor.with(lease, "compare", scratch::inTransaction) : scratch.andDrop();
        }
    }

    /** One round of making, reading and taking away. */
    private final class Scratch {
        private final Lease lease;
        private final Map<TableName, TableDefinition> tables = new LinkedHashMap<>();
        private final Map<TableName, ViewDefinition> views = new LinkedHashMap<>();
        private final Map<TableName, TableName> originals = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<SchemaChange> taken = new ArrayList<>();
        private int count;

        Scratch(Lease lease, SchemaDefinition wanted) {
            this.lease = lease;
            for (TableDefinition table : wanted.tables()) {
                TableDefinition renamed = renamed(table);
                tables.put(renamed.name(), renamed);
                originals.put(renamed.name(), table.name());
            }
            for (ViewDefinition view : wanted.views()) {
                TableName name = new TableName(view.name().schema(), next("v"));
                views.put(name, new ViewDefinition(name, view.query(), view.materialized()));
                originals.put(name, view.name());
            }
        }

        private String next(String original) {
            String made = PREFIX + count++;
            names.put(made, original);
            return made;
        }

        /** Constraints and indexes have names of their own in many databases; keys to other tables are left out. */
        private TableDefinition renamed(TableDefinition table) {
            TableName name =
                    new TableName(table.name().schema(), next(table.name().name()));
            List<CheckDefinition> checks = table.checks().stream()
                    .map(check -> new CheckDefinition(next(check.name()), check.expression()))
                    .toList();
            List<IndexDefinition> indexes = table.indexes().stream()
                    .map(index -> index.named(next(index.name())))
                    .toList();
            return table.named(name)
                    .primaryKey(
                            table.primaryKey() == null
                                    ? null
                                    : new KeyDefinition("", table.primaryKey().columns()))
                    .uniques(List.of())
                    .foreignKeys(List.of())
                    .checks(checks)
                    .indexes(indexes)
                    .triggers(List.of());
        }

        private SchemaDefinition inTransaction(Connection connection) throws SQLException {
            if (work.transaction() != null) {
                return undone(connection);
            }
            dialect.session().begin(connection, TransactionOptions.DEFAULT);
            try {
                return undone(connection);
            } finally {
                connection.rollback();
                dialect.session().end(connection);
            }
        }

        private SchemaDefinition undone(Connection connection) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                tables.values().forEach(table -> attempt(connection, new CreateTable(table)));
                views.values().forEach(view -> attempt(connection, new CreateView(view)));
                return read();
            } finally {
                connection.rollback(before);
            }
        }

        /** What cannot be made is compared by its own text; the plan will tell why it cannot. */
        private void attempt(Connection connection, SchemaChange change) {
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    run(change);
                } catch (DatabaseException e) {
                    connection.rollback(before);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("no savepoint: " + e.getMessage(), e);
            }
        }

        private SchemaDefinition andDrop() {
            try {
                tables.values()
                        .forEach(table -> attemptAndRemember(new CreateTable(table), new DropTable(table.name())));
                views.values()
                        .forEach(view -> attemptAndRemember(new CreateView(view), new DropView(view.name(), false)));
                return read();
            } finally {
                taken.forEach(this::run);
            }
        }

        private void attemptAndRemember(SchemaChange change, SchemaChange undo) {
            taken.add(0, undo);
            try {
                run(change);
            } catch (DatabaseException e) {
                run(undo);
            }
        }

        private void run(SchemaChange change) {
            for (SchemaStep step : planner.steps(List.of(change), schema -> SchemaDefinition.EMPTY)) {
                executor.ddl(lease, step.sql(), "compare the schema");
            }
        }

        private SchemaDefinition read() {
            List<TableDefinition> read = new ArrayList<>();
            List<ViewDefinition> readViews = new ArrayList<>();
            originals.keySet().stream().map(TableName::schema).distinct().forEach(schema -> {
                SchemaDefinition all = executor.with(
                        lease,
                        "read the schema",
                        connection -> dialect.introspector().read(connection, schema));
                all.tables().stream()
                        .filter(table -> originals.containsKey(table.name()))
                        .forEach(table -> read.add(original(table)));
                all.views().stream()
                        .filter(view -> originals.containsKey(view.name()))
                        .forEach(view -> readViews.add(new ViewDefinition(
                                Objects.requireNonNull(originals.get(view.name())),
                                view.query(),
                                view.materialized())));
            });
            return SchemaDefinition.EMPTY.tables(read).views(readViews);
        }

        private TableDefinition original(TableDefinition table) {
            return table.named(Objects.requireNonNull(originals.get(table.name())))
                    .checks(table.checks().stream()
                            .map(check -> new CheckDefinition(name(check.name()), check.expression()))
                            .toList())
                    .indexes(table.indexes().stream()
                            .map(index -> index.named(name(index.name())))
                            .toList());
        }

        private String name(String made) {
            return names.getOrDefault(made, made);
        }
    }
}
