package io.dialectic.engine.schema;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.CreateEnum;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DropEnum;
import io.dialectic.sql.ddl.SchemaComparison;
import io.dialectic.sql.ddl.TableOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates and drops the tables of models, and makes plans of other changes. */
public final class SchemaWriter {
    private final Dialect dialect;
    private final StatementExecutor executor;
    private final Tables tables;
    private final Columns columns;
    private final ChangePlanner planner;
    private final PlanRunner runner;

    /** A writer for a database. */
    public SchemaWriter(Dialect dialect, StatementExecutor executor, BoundModels models) {
        this.dialect = dialect;
        this.executor = executor;
        this.tables = new Tables(models, dialect);
        this.columns = new Columns(dialect);
        this.planner = new ChangePlanner(dialect);
        this.runner = new PlanRunner(dialect, executor);
    }

    /** A plan of changes that may lose data or not, made for what is in the database. */
    public SchemaPlan plan(SchemaWork work, List<? extends SchemaChange> changes, boolean mayLose) {
        return plan(work, changes, mayLose, schema -> read(work, schema));
    }

    private SchemaPlan plan(
            SchemaWork work,
            List<? extends SchemaChange> changes,
            boolean mayLose,
            Function<@Nullable String, SchemaDefinition> known) {
        return new EnginePlan(changes, planner.steps(changes, known), mayLose, steps -> run(work, steps));
    }

    private void run(SchemaWork work, List<SchemaStep> steps) {
        runner.run(work.leases(), work.transaction(), steps);
    }

    /** An editor of what is in the database. */
    public SchemaEditor editor(SchemaWork work) {
        return editor(work, schema -> read(work, schema));
    }

    /** An editor of what is known to be in the database. */
    public SchemaEditor editor(SchemaWork work, Function<@Nullable String, SchemaDefinition> known) {
        return new EngineSchemaEditor(columns, operations -> planned(work, operations, known), List.of());
    }

    private SchemaPlan planned(
            SchemaWork work,
            List<EngineSchemaEditor.Operation> operations,
            Function<@Nullable String, SchemaDefinition> known) {
        Function<@Nullable String, SchemaDefinition> once = Progress.readingOnce(known);
        Progress progress = new Progress(once);
        List<SchemaChange> changes = new ArrayList<>();
        for (EngineSchemaEditor.Operation operation : operations) {
            for (SchemaChange change : operation.changes(progress)) {
                changes.add(change);
                progress.after(change);
            }
        }
        return plan(work, changes, true, once);
    }

    /** All that is in a schema. */
    public SchemaDefinition read(SchemaWork work, @Nullable String schema) {
        return executor.with(
                work.leases(),
                "read the schema",
                connection -> dialect.introspector().read(connection, schema));
    }

    /** The names of the tables of a schema. */
    public Set<TableName> tables(SchemaWork work, @Nullable String schema) {
        return executor.with(
                work.leases(),
                "look for tables",
                connection -> dialect.introspector().tables(connection, schema));
    }

    /** The names of the schemas. */
    public List<String> schemas(SchemaWork work) {
        return executor.with(work.leases(), "look for schemas", dialect.introspector()::schemas);
    }

    /** The names of the databases. */
    public List<String> databases(SchemaWork work) {
        return executor.with(work.leases(), "look for databases", dialect.introspector()::databases);
    }

    /** The name of the database. */
    public String databaseName(SchemaWork work) {
        return executor.with(work.leases(), "ask for the database's name", dialect.introspector()::databaseName);
    }

    /** What models want of the database. */
    public SchemaDefinition wanted(List<ModelDefinition> models) {
        List<TableDefinition> all = tables.of(models);
        return SchemaDefinition.EMPTY.tables(all).enums(enumTypes(all));
    }

    /** The part of a database that models speak of. */
    public SchemaDefinition actual(SchemaWork work, List<ModelDefinition> models) {
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        models.forEach(model -> schemas.add(model.table().schema()));
        List<TableDefinition> found = new ArrayList<>();
        List<EnumDefinition> types = new ArrayList<>();
        for (@Nullable String schema : schemas) {
            SchemaDefinition read = read(work, schema);
            found.addAll(read.tables());
            types.addAll(read.enums());
        }
        return SchemaDefinition.EMPTY.tables(found).enums(types);
    }

    /** A comparison that asks the database about texts that differ. */
    public SchemaComparison compare(SchemaWork work, SchemaDefinition wanted, SchemaDefinition actual) {
        return SchemaComparison.of(complete(wanted), actual)
                .asking(new ScratchTables(dialect, executor, planner, work));
    }

    private SchemaDefinition complete(SchemaDefinition wanted) {
        return wanted.tables(wanted.tables().stream().map(columns::complete).toList());
    }

    /** Creates the tables that are missing. */
    public void create(SchemaWork work, List<ModelDefinition> models) {
        Set<TableName> present = present(work, models);
        List<TableDefinition> missing = tables.of(models).stream()
                .filter(table -> !present.contains(table.name()))
                .toList();
        plan(work, creation(missing), false).run();
    }

    /** The statements that create all the tables. */
    public List<String> createSql(List<ModelDefinition> models) {
        return planner.steps(creation(tables.of(models)), schema -> SchemaDefinition.EMPTY).stream()
                .map(SchemaStep::sql)
                .toList();
    }

    private List<SchemaChange> creation(List<TableDefinition> missing) {
        List<SchemaChange> changes = new ArrayList<>();
        enumTypes(missing).forEach(type -> changes.add(new CreateEnum(type, true)));
        missing.forEach(table -> changes.add(new CreateTable(table)));
        return changes;
    }

    /** The enum types that tables use, where such types are made by themselves. */
    private List<EnumDefinition> enumTypes(List<TableDefinition> used) {
        return dialect.profile().has(Feature.ENUM_TYPES) ? EnumTypes.of(used) : List.of();
    }

    /** The changes that drop the tables that are there, and the types that nothing else uses. */
    public List<SchemaChange> dropping(SchemaWork work, List<ModelDefinition> models) {
        Set<TableName> present = present(work, models);
        List<TableDefinition> there = tables.of(models).stream()
                .filter(table -> present.contains(table.name()))
                .toList();
        List<SchemaChange> changes = new ArrayList<>(order().dropping(there));
        enumTypes(there).forEach(type -> changes.add(new DropEnum(type.name(), true)));
        return changes;
    }

    /** Drops the tables that are there. */
    public void drop(SchemaWork work, List<ModelDefinition> models) {
        plan(work, dropping(work, models), true).run();
    }

    private TableOrder order() {
        return new TableOrder(dialect.profile().has(Feature.ALTER_FOREIGN_KEY));
    }

    private Set<TableName> present(SchemaWork work, List<ModelDefinition> models) {
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        models.forEach(model -> schemas.add(model.table().schema()));
        Set<TableName> present = new HashSet<>();
        schemas.forEach(schema -> present.addAll(tables(work, schema)));
        return present;
    }
}
