package io.dialectic.engine.schema;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.CreateEnum;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropEnum;
import io.dialectic.sql.ddl.DropTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates and drops the tables of models, in the order their foreign keys need, and makes plans of other changes. */
public final class SchemaWriter {
    private final Dialect dialect;
    private final StatementExecutor executor;
    private final Tables tables;
    private final ChangePlanner planner;
    private final PlanRunner runner;

    /** A writer for a database. */
    public SchemaWriter(Dialect dialect, StatementExecutor executor, BoundModels models) {
        this.dialect = dialect;
        this.executor = executor;
        this.tables = new Tables(models, dialect);
        this.planner = new ChangePlanner(dialect);
        this.runner = new PlanRunner(dialect, executor);
    }

    /** A plan of changes that may lose data or not, made for what is in the database. */
    public SchemaPlan plan(SchemaWork work, List<? extends SchemaChange> changes, boolean mayLose) {
        return plan(work, changes, mayLose, () -> read(work, null));
    }

    /** A plan of changes, made for what is known to be in the database. */
    public SchemaPlan plan(
            SchemaWork work, List<? extends SchemaChange> changes, boolean mayLose, Supplier<SchemaDefinition> known) {
        return new EnginePlan(changes, planner.steps(changes, known), mayLose, steps -> run(work, steps));
    }

    private void run(SchemaWork work, List<SchemaStep> steps) {
        runner.run(work.leases(), work.transaction(), steps);
    }

    /** All that is in a schema. */
    public SchemaDefinition read(SchemaWork work, @Nullable String schema) {
        return executor.with(
                work.leases(),
                "read the schema",
                connection -> dialect.introspector().read(connection, schema));
    }

    /** Creates the tables that are missing. */
    public void create(SchemaWork work, List<ModelDefinition> models) {
        Set<TableName> present = present(work, models);
        List<TableDefinition> missing = tables.of(models).stream()
                .filter(table -> !present.contains(table.name()))
                .toList();
        plan(work, creation(missing, present), false).run();
    }

    /** The statements that create all the tables. */
    public List<String> createSql(List<ModelDefinition> models) {
        return planner.steps(creation(tables.of(models), Set.of()), () -> SchemaDefinition.EMPTY).stream()
                .map(SchemaStep::sql)
                .toList();
    }

    private List<SchemaChange> creation(List<TableDefinition> missing, Set<TableName> present) {
        List<SchemaChange> changes = new ArrayList<>();
        enumTypes(missing).forEach(type -> changes.add(new CreateEnum(type, true)));
        changes.addAll(new TableOrder(dialect.profile().has(Feature.ALTER_FOREIGN_KEY)).creation(missing, present));
        return changes;
    }

    /** The enum types that tables use, where such types are made by themselves. */
    private List<EnumDefinition> enumTypes(List<TableDefinition> used) {
        return dialect.profile().has(Feature.ENUM_TYPES) ? EnumTypes.of(used) : List.of();
    }

    /** Drops the tables that are there. */
    public void drop(SchemaWork work, List<ModelDefinition> models) {
        Set<TableName> present = present(work, models);
        List<TableDefinition> there = TableOrder.byReference(tables.of(models)).stream()
                .filter(table -> present.contains(table.name()))
                .toList();
        List<SchemaChange> changes = new ArrayList<>();
        Set<TableName> seen = new HashSet<>();
        for (TableDefinition table : there) {
            seen.add(table.name());
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                boolean forward = present.contains(key.target()) && !seen.contains(key.target());
                if (forward && dialect.profile().has(Feature.ALTER_FOREIGN_KEY)) {
                    changes.add(new DropConstraint(table.name(), DropConstraint.Kind.FOREIGN_KEY, key.name()));
                }
            }
        }
        for (int i = there.size() - 1; i >= 0; i--) {
            changes.add(new DropTable(there.get(i).name()));
        }
        enumTypes(there).forEach(type -> changes.add(new DropEnum(type.name(), true)));
        plan(work, changes, true).run();
    }

    private Set<TableName> present(SchemaWork work, List<ModelDefinition> models) {
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        models.forEach(model -> schemas.add(model.table().schema()));
        Set<TableName> present = new HashSet<>();
        for (@Nullable String schema : schemas) {
            present.addAll(executor.with(
                    work.leases(),
                    "look for tables",
                    connection -> dialect.introspector().tables(connection, schema)));
        }
        return present;
    }
}
