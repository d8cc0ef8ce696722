package io.dialectic.engine;

import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.SchemaDifference;
import io.dialectic.Sync;
import io.dialectic.SyncReport;
import io.dialectic.engine.schema.SchemaWork;
import io.dialectic.engine.schema.SchemaWriter;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.CreateEnum;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.SchemaComparison;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema of a database. */
final class EngineSchema implements Schema {
    private final Session session;
    private final SchemaWriter writer;

    EngineSchema(Session session) {
        this.session = session;
        this.writer = session.engine.schema;
    }

    private SchemaWork work() {
        return new SchemaWork(session.work.leases(), session.scope());
    }

    private static List<ModelDefinition> definitions(Model<?>... models) {
        List<ModelDefinition> definitions =
                Arrays.stream(models).map(Model::definition).toList();
        Set<ModelDefinition> all = new LinkedHashSet<>(definitions);
        for (ModelDefinition definition : definitions) {
            between(definition).stream()
                    .filter(association -> definitions.contains(association.target()))
                    .forEach(association -> all.add(
                            Objects.requireNonNull(association.through()).model()));
        }
        return List.copyOf(all);
    }

    /** Associations whose rows between have a table and no model. Models without a class have none, and may not know others yet. */
    private static List<Association> between(ModelDefinition definition) {
        return definition.type() == Row.class
                ? List.of()
                : definition.associations().stream()
                        .filter(association -> association.kind() == Association.Kind.BELONGS_TO_MANY
                                && Objects.requireNonNull(association.through()).own())
                        .toList();
    }

    @Override
    public void create(Model<?>... models) {
        writer.create(work(), definitions(models));
    }

    @Override
    public void drop(Model<?>... models) {
        writer.drop(work(), definitions(models));
    }

    @Override
    public List<String> createSql(Model<?>... models) {
        return writer.createSql(definitions(models));
    }

    @Override
    public SchemaDefinition wanted(Model<?>... models) {
        return writer.wanted(definitions(models));
    }

    @Override
    public TableDefinition complete(TableDefinition table) {
        return writer.complete(table);
    }

    @Override
    public SchemaDefinition read() {
        return writer.read(work(), null);
    }

    @Override
    public SchemaDefinition read(String schema) {
        return writer.read(work(), schema);
    }

    @Override
    public Set<TableName> tables() {
        return writer.tables(work(), null);
    }

    @Override
    public boolean hasTable(TableName table) {
        return writer.tables(work(), table.schema()).contains(table);
    }

    @Override
    public List<String> schemas() {
        return writer.schemas(work());
    }

    @Override
    public List<String> databases() {
        return writer.databases(work());
    }

    @Override
    public String databaseName() {
        return writer.databaseName(work());
    }

    @Override
    public SchemaEditor editor() {
        return writer.editor(work());
    }

    @Override
    public SchemaEditor editor(SchemaDefinition known) {
        return writer.editor(work(), schema -> known);
    }

    @Override
    public SchemaDifference compare(Model<?>... models) {
        List<ModelDefinition> definitions = definitions(models);
        return new Difference(writer.compare(work(), writer.wanted(definitions), writer.actual(work(), definitions))
                .leavingOthers());
    }

    @Override
    public SchemaDifference compare(SchemaDefinition wanted) {
        return new Difference(writer.compare(work(), wanted, read()));
    }

    @Override
    public SyncReport sync(Sync how, Model<?>... models) {
        if (how.mode() == Sync.Mode.FORCE) {
            return force(how.database(), definitions(models));
        }
        List<SchemaChange> all = compare(models).changes();
        boolean creating = how.mode() == Sync.Mode.CREATE_MISSING;
        List<SchemaChange> done = all.stream()
                .filter(change -> creating ? creates(change) : !change.losesData())
                .toList();
        writer.plan(work(), done, false).run();
        return new SyncReport(
                done, all.stream().filter(change -> !done.contains(change)).toList());
    }

    private static boolean creates(SchemaChange change) {
        return change instanceof CreateTable || change instanceof CreateIndex || change instanceof CreateEnum;
    }

    private SyncReport force(String confirmed, List<ModelDefinition> models) {
        String name = databaseName();
        if (!name.equals(confirmed)) {
            throw new SchemaException(
                    ErrorCode.DATABASE_NOT_CONFIRMED,
                    "Tables with all their rows are dropped only from a database that is named in the call: this one"
                            + " is '"
                            + name + "', confirmed was '" + confirmed + "'. Nothing was changed.");
        }
        List<SchemaChange> dropping = writer.dropping(work(), models);
        writer.plan(work(), dropping, true).run();
        writer.create(work(), models);
        return new SyncReport(dropping, List.of());
    }

    /** A comparison, and what plans its changes. */
    private final class Difference implements SchemaDifference {
        private final SchemaComparison comparison;
        private @Nullable List<SchemaChange> changes;

        Difference(SchemaComparison comparison) {
            this.comparison = comparison;
        }

        @Override
        public SchemaDifference leavingOthers() {
            return new Difference(comparison.leavingOthers());
        }

        @Override
        public SchemaDifference renamedTable(TableName from, TableName to) {
            return new Difference(comparison.renamedTable(from, to));
        }

        @Override
        public SchemaDifference renamedColumn(TableName table, String from, String to) {
            return new Difference(comparison.renamedColumn(table, from, to));
        }

        @Override
        public List<SchemaChange> changes() {
            if (changes == null) {
                changes = comparison.changes();
            }
            return changes;
        }

        @Override
        public SchemaPlan plan() {
            return writer.plan(work(), changes(), false);
        }

        @Override
        public SchemaPlan safePlan() {
            return writer.plan(
                    work(),
                    changes().stream().filter(change -> !change.losesData()).toList(),
                    false);
        }

        @Override
        public String toString() {
            return changes().stream().map(SchemaChange::words).toList().toString();
        }
    }
}
