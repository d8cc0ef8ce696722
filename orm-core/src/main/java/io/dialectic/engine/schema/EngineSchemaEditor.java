package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.model.Nearest;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.sql.ddl.AddCheck;
import io.dialectic.sql.ddl.AddColumn;
import io.dialectic.sql.ddl.AddEnumValue;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.AddPrimaryKey;
import io.dialectic.sql.ddl.AddUnique;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.AlterSequence;
import io.dialectic.sql.ddl.AlterTableOptions;
import io.dialectic.sql.ddl.CommentOnTable;
import io.dialectic.sql.ddl.CreateDatabase;
import io.dialectic.sql.ddl.CreateEnum;
import io.dialectic.sql.ddl.CreateExtension;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateSchema;
import io.dialectic.sql.ddl.CreateSequence;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.CreateTrigger;
import io.dialectic.sql.ddl.CreateView;
import io.dialectic.sql.ddl.DropColumn;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropDatabase;
import io.dialectic.sql.ddl.DropEnum;
import io.dialectic.sql.ddl.DropExtension;
import io.dialectic.sql.ddl.DropIndex;
import io.dialectic.sql.ddl.DropSchema;
import io.dialectic.sql.ddl.DropSequence;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.sql.ddl.DropTrigger;
import io.dialectic.sql.ddl.DropView;
import io.dialectic.sql.ddl.RawChange;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.RenameEnumValue;
import io.dialectic.sql.ddl.RenameIndex;
import io.dialectic.sql.ddl.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gathers changes; those that depend on what is in the database are found out when they are planned. */
final class EngineSchemaEditor implements SchemaEditor {
    /** What changes there are to make, seen what is in the database by then. */
    @FunctionalInterface
    interface Operation {
        List<? extends SchemaChange> changes(Progress progress);
    }

    /** Makes a plan of operations. */
    @FunctionalInterface
    interface Planning {
        SchemaPlan of(List<Operation> operations);
    }

    private final Columns columns;
    private final Planning planning;
    private final List<Operation> operations;

    EngineSchemaEditor(Columns columns, Planning planning, List<Operation> operations) {
        this.columns = columns;
        this.planning = planning;
        this.operations = List.copyOf(operations);
    }

    private SchemaEditor with(Operation operation) {
        List<Operation> more = new ArrayList<>(operations);
        more.add(operation);
        return new EngineSchemaEditor(columns, planning, more);
    }

    private SchemaEditor with(SchemaChange change) {
        return with(progress -> List.of(change));
    }

    @Override
    public SchemaEditor changes(List<? extends SchemaChange> changes) {
        return with(progress -> changes);
    }

    @Override
    public SchemaEditor createTable(TableDefinition table) {
        return with(new CreateTable(columns.complete(table)));
    }

    @Override
    public SchemaEditor dropTable(TableName table) {
        return with(new DropTable(table));
    }

    @Override
    public SchemaEditor dropTableCascade(TableName table) {
        return with(new DropTable(table, true));
    }

    @Override
    public SchemaEditor dropAllTables() {
        return with(progress -> {
            SchemaDefinition all = progress.schema(null);
            List<SchemaChange> changes = new ArrayList<>();
            for (ViewDefinition view : all.views()) {
                changes.add(new DropView(view.name(), view.materialized()));
            }
            changes.addAll(columns.dropping(all.tables()));
            return changes;
        });
    }

    @Override
    public SchemaEditor renameTable(TableName table, TableName to) {
        return with(new RenameTable(table, to));
    }

    @Override
    public SchemaEditor commentOnTable(TableName table, String comment) {
        return with(new CommentOnTable(table, comment));
    }

    @Override
    public SchemaEditor alterTableOptions(TableName table, TableOptions options) {
        return with(new AlterTableOptions(table, options));
    }

    @Override
    public SchemaEditor addColumn(TableName table, ColumnDefinition column) {
        return with(new AddColumn(table, columns.complete(column)));
    }

    @Override
    public SchemaEditor dropColumn(TableName table, String column) {
        return with(progress ->
                List.of(new DropColumn(table, known(progress, table, column).name())));
    }

    @Override
    public SchemaEditor dropColumnCascade(TableName table, String column) {
        return with(new DropColumn(table, column, true));
    }

    @Override
    public SchemaEditor renameColumn(TableName table, String column, String to) {
        return with(progress ->
                List.of(new RenameColumn(table, known(progress, table, column).name(), to)));
    }

    @Override
    public SchemaEditor alterColumn(TableName table, String column, UnaryOperator<ColumnDefinition> to) {
        return with(progress -> {
            ColumnDefinition before = known(progress, table, column);
            return List.of(new AlterColumn(
                    table, before, columns.complete(to.apply(before).named(column))));
        });
    }

    private static ColumnDefinition known(Progress progress, TableName table, String column) {
        return column(progress.table(table), column);
    }

    private static ColumnDefinition column(TableDefinition table, String column) {
        return table.column(column)
                .orElseThrow(() -> new SchemaException(
                        ErrorCode.UNKNOWN_SCHEMA_OBJECT,
                        "The table " + table.name() + " has no column '" + column + "'. "
                                + Nearest.describe(column, SchemaChecks.names(table), "columns")));
    }

    /** Some databases take an unknown column of a key for a text, so its columns are looked up. */
    private SchemaEditor over(TableName table, List<String> named, SchemaChange change) {
        return with(progress -> {
            TableDefinition known = progress.table(table);
            named.forEach(each -> column(known, each));
            return List.of(change);
        });
    }

    @Override
    public SchemaEditor addPrimaryKey(TableName table, KeyDefinition key) {
        return over(table, key.columns(), new AddPrimaryKey(table, key));
    }

    @Override
    public SchemaEditor dropPrimaryKey(TableName table) {
        return with(new DropConstraint(table, DropConstraint.Kind.PRIMARY_KEY, ""));
    }

    @Override
    public SchemaEditor addUnique(TableName table, UniqueDefinition unique) {
        return over(table, unique.columns(), new AddUnique(table, unique));
    }

    @Override
    public SchemaEditor dropUnique(TableName table, String name) {
        return with(new DropConstraint(table, DropConstraint.Kind.UNIQUE, name));
    }

    @Override
    public SchemaEditor addCheck(TableName table, CheckDefinition check) {
        return with(new AddCheck(table, check));
    }

    @Override
    public SchemaEditor dropCheck(TableName table, String name) {
        return with(new DropConstraint(table, DropConstraint.Kind.CHECK, name));
    }

    @Override
    public SchemaEditor addForeignKey(TableName table, ForeignKeyDefinition key) {
        return over(table, key.columns(), new AddForeignKey(table, key));
    }

    @Override
    public SchemaEditor dropForeignKey(TableName table, String name) {
        return with(new DropConstraint(table, DropConstraint.Kind.FOREIGN_KEY, name));
    }

    @Override
    public SchemaEditor createIndex(TableName table, IndexDefinition index) {
        return over(table, namedBy(index), new CreateIndex(table, index));
    }

    @Override
    public SchemaEditor createIndexConcurrently(TableName table, IndexDefinition index) {
        return over(table, namedBy(index), new CreateIndex(table, index, true));
    }

    private static List<String> namedBy(IndexDefinition index) {
        List<String> named = new ArrayList<>(index.columns());
        named.addAll(index.included());
        if (index.amongTheLiving()) {
            named.add(index.livingMark());
        }
        return named;
    }

    @Override
    public SchemaEditor dropIndex(TableName table, String index) {
        return with(new DropIndex(table, index));
    }

    @Override
    public SchemaEditor dropIndexConcurrently(TableName table, String index) {
        return with(new DropIndex(table, index, true));
    }

    @Override
    public SchemaEditor renameIndex(TableName table, String index, String to) {
        return with(new RenameIndex(table, index, to));
    }

    @Override
    public SchemaEditor createView(ViewDefinition view) {
        return with(new CreateView(view));
    }

    @Override
    public SchemaEditor dropView(TableName view) {
        return with(new DropView(view, false));
    }

    @Override
    public SchemaEditor dropMaterializedView(TableName view) {
        return with(new DropView(view, true));
    }

    @Override
    public SchemaEditor createSequence(SequenceDefinition sequence) {
        return with(new CreateSequence(sequence));
    }

    @Override
    public SchemaEditor alterSequence(SequenceDefinition sequence) {
        return with(new AlterSequence(sequence));
    }

    @Override
    public SchemaEditor dropSequence(TableName sequence) {
        return with(new DropSequence(sequence));
    }

    @Override
    public SchemaEditor createEnum(EnumDefinition type) {
        return with(new CreateEnum(type));
    }

    @Override
    public SchemaEditor addEnumValue(TableName type, String value) {
        return with(new AddEnumValue(type, value, ""));
    }

    @Override
    public SchemaEditor addEnumValueBefore(TableName type, String value, String before) {
        return with(new AddEnumValue(type, value, before));
    }

    @Override
    public SchemaEditor renameEnumValue(TableName type, String value, String to) {
        return with(new RenameEnumValue(type, value, to));
    }

    @Override
    public SchemaEditor dropEnum(TableName type) {
        return with(new DropEnum(type));
    }

    @Override
    public SchemaEditor createExtension(String name) {
        return with(new CreateExtension(name));
    }

    @Override
    public SchemaEditor dropExtension(String name) {
        return with(new DropExtension(name));
    }

    @Override
    public SchemaEditor createSchema(String name) {
        return with(new CreateSchema(name));
    }

    @Override
    public SchemaEditor dropSchema(String name) {
        return with(new DropSchema(name, false));
    }

    @Override
    public SchemaEditor dropSchemaCascade(String name) {
        return with(new DropSchema(name, true));
    }

    @Override
    public SchemaEditor createDatabase(String name) {
        return with(new CreateDatabase(name));
    }

    @Override
    public SchemaEditor dropDatabase(String name) {
        return with(new DropDatabase(name));
    }

    @Override
    public SchemaEditor createTrigger(TableName table, TriggerDefinition trigger) {
        return with(new CreateTrigger(table, trigger));
    }

    @Override
    public SchemaEditor dropTrigger(TableName table, String trigger) {
        return with(new DropTrigger(table, trigger));
    }

    @Override
    public SchemaEditor sql(String sql, String words) {
        return with(new RawChange(sql, words, false));
    }

    @Override
    public SchemaPlan plan() {
        return planning.of(operations);
    }

    @Override
    public String toString() {
        return plan().toString();
    }
}
