package io.dialectic.engine.schema;

import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.CreateEnumType;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DdlStatement;
import io.dialectic.sql.ddl.DropEnumType;
import io.dialectic.sql.ddl.DropForeignKey;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates and drops the tables of models, in the order their foreign keys need. */
public final class SchemaWriter {
    private final Dialect dialect;
    private final StatementExecutor executor;
    private final Tables tables;

    /** A writer for a database. */
    public SchemaWriter(Dialect dialect, StatementExecutor executor, BoundModels models) {
        this.dialect = dialect;
        this.executor = executor;
        this.tables = new Tables(models, dialect);
    }

    /** Creates the tables that are missing. */
    public void create(Leases leases, List<ModelDefinition> models) {
        Set<TableName> present = present(leases, models);
        List<TableDefinition> missing = inOrder(models).stream()
                .filter(table -> !present.contains(table.name()))
                .toList();
        executor.ddl(leases, render(createStatements(missing, present)), "create tables");
    }

    /** The statements that create all the tables. */
    public List<String> createSql(List<ModelDefinition> models) {
        return render(createStatements(inOrder(models), Set.of()));
    }

    /** Drops the tables that are there. */
    public void drop(Leases leases, List<ModelDefinition> models) {
        Set<TableName> present = present(leases, models);
        List<TableDefinition> there = new ArrayList<>(inOrder(models).stream()
                .filter(table -> present.contains(table.name()))
                .toList());
        List<DdlStatement> statements = new ArrayList<>();
        Set<TableName> seen = new HashSet<>();
        for (TableDefinition table : there) {
            seen.add(table.name());
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                boolean forward = present.contains(key.target()) && !seen.contains(key.target());
                if (forward && dialect.profile().has(Feature.ALTER_FOREIGN_KEY)) {
                    statements.add(new DropForeignKey(table.name(), key.name()));
                }
            }
        }
        for (int i = there.size() - 1; i >= 0; i--) {
            statements.add(new DropTable(there.get(i).name()));
        }
        statements.addAll(enumTypes(there, type -> new DropEnumType(type.name())));
        executor.ddl(leases, render(statements), "drop tables");
    }

    private List<DdlStatement> createStatements(List<TableDefinition> ordered, Set<TableName> present) {
        boolean later = dialect.profile().has(Feature.ALTER_FOREIGN_KEY);
        List<DdlStatement> statements = new ArrayList<>(enumTypes(ordered, CreateEnumType::new));
        List<DdlStatement> circles = new ArrayList<>();
        Set<TableName> there = new HashSet<>(present);
        for (TableDefinition table : ordered) {
            there.add(table.name());
            List<ForeignKeyDefinition> now = new ArrayList<>();
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (there.contains(key.target()) || !later) {
                    now.add(key);
                } else {
                    circles.add(new AddForeignKey(table.name(), key));
                }
            }
            statements.add(new CreateTable(table.foreignKeys(now)));
            for (IndexDefinition index : table.indexes()) {
                statements.add(new CreateIndex(table, index));
            }
        }
        statements.addAll(circles);
        return statements;
    }

    /** A statement for each enum type that the tables use, where such types are made by themselves. */
    private List<DdlStatement> enumTypes(List<TableDefinition> used, Function<EnumDefinition, DdlStatement> statement) {
        if (!dialect.profile().has(Feature.ENUM_TYPES)) {
            return List.of();
        }
        Map<String, DdlStatement> statements = new LinkedHashMap<>();
        for (TableDefinition table : used) {
            for (ColumnDefinition column : table.columns()) {
                LogicalType element = column.type().element();
                LogicalType type = element == null ? column.type() : element;
                if (type.kind() == LogicalType.Kind.ENUM && !type.name().isEmpty()) {
                    EnumDefinition made = new EnumDefinition(TableName.of(type.name()), type.values());
                    statements.computeIfAbsent(type.name(), name -> statement.apply(made));
                }
            }
        }
        return List.copyOf(statements.values());
    }

    private List<String> render(List<DdlStatement> statements) {
        return statements.stream()
                .map(statement -> statement.render(dialect.syntax(), dialect.ddl()))
                .toList();
    }

    private Set<TableName> present(Leases leases, List<ModelDefinition> models) {
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        models.forEach(model -> schemas.add(model.table().schema()));
        Set<TableName> present = new HashSet<>();
        for (@Nullable String schema : schemas) {
            present.addAll(executor.with(
                    leases,
                    "look for tables",
                    connection -> dialect.introspector().tables(connection, schema)));
        }
        return present;
    }

    /** Tables that are referred to come first; of a circle, the one that was named first. */
    private List<TableDefinition> inOrder(List<ModelDefinition> models) {
        Map<TableName, TableDefinition> all = new HashMap<>();
        List<TableDefinition> given = new ArrayList<>();
        for (ModelDefinition model : models) {
            TableDefinition table = tables.of(model);
            if (all.put(table.name(), table) == null) {
                given.add(table);
            }
        }
        Set<TableDefinition> ordered = new LinkedHashSet<>();
        Set<TableName> visiting = new HashSet<>();
        for (TableDefinition table : given) {
            visit(table, all, visiting, ordered);
        }
        return List.copyOf(ordered);
    }

    private static void visit(
            TableDefinition table,
            Map<TableName, TableDefinition> all,
            Set<TableName> visiting,
            Set<TableDefinition> ordered) {
        if (!visiting.add(table.name())) {
            return;
        }
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            TableDefinition target = all.get(key.target());
            if (target != null) {
                visit(target, all, visiting, ordered);
            }
        }
        ordered.add(table);
    }
}
