package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.CreateDatabase;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateSchema;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DropColumn;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropDatabase;
import io.dialectic.sql.ddl.DropIndex;
import io.dialectic.sql.ddl.DropSchema;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.sql.ddl.RebuildTable;
import io.dialectic.sql.ddl.RenameTable;
import io.dialectic.sql.ddl.ViewUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Refuses what a database cannot hold, and names that it would cut or not find, before anything is sent. */
final class SchemaChecks {
    private final Dialect dialect;
    private final IndexChecks indexes;

    SchemaChecks(Dialect dialect) {
        this.dialect = dialect;
        this.indexes = new IndexChecks(this::require);
    }

    void check(DdlChange change) {
        SchemaDefinition made = change.made();
        boolean whole = change instanceof CreateTable || change instanceof RebuildTable;
        made.tables().forEach(table -> table(table, whole));
        for (ViewDefinition view : made.views()) {
            name("view", view.name());
            require(view.materialized(), Feature.MATERIALIZED_VIEW, "Make a view, or a table that is filled.");
        }
        for (SequenceDefinition sequence : made.sequences()) {
            name("sequence", sequence.name());
            require(true, Feature.SEQUENCES, "Use an identity column.");
        }
        for (EnumDefinition type : made.enums()) {
            name("enum type", type.name());
            require(true, Feature.ENUM_TYPES, "Give the column an enum's values, or a check.");
        }
        require(!made.extensions().isEmpty(), Feature.EXTENSIONS, "Leave it out.");
        options(change);
    }

    /** What a change asks for beyond what it makes. */
    private void options(DdlChange change) {
        if (change instanceof DropConstraint dropped
                && dropped.name().isEmpty()
                && dropped.kind() != DropConstraint.Kind.PRIMARY_KEY) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "Could not " + dropped.words() + ": it has no name, and others may have none either. Name it;"
                            + " schema().read() tells the names.");
        }
        boolean concurrently = change instanceof CreateIndex made && made.concurrently()
                || change instanceof DropIndex dropped && dropped.concurrently();
        require(concurrently, Feature.INDEX_CONCURRENTLY, "Leave concurrently out.");
        boolean cascade = change instanceof DropTable table && table.cascade()
                || change instanceof DropColumn column && column.cascade()
                || change instanceof DropSchema schema && schema.cascade();
        require(cascade, Feature.DROP_CASCADE, "Drop what depends on it first.");
        if (change instanceof CreateDatabase created) {
            name("database", created.name());
        }
        require(
                change instanceof CreateDatabase || change instanceof DropDatabase,
                Feature.DATABASES,
                "Open the database where it is.");
        if (change instanceof CreateSchema created) {
            name("schema", created.name());
        }
        require(
                change instanceof CreateSchema || change instanceof DropSchema,
                Feature.CREATE_SCHEMA,
                "Use the connection's schema.");
        boolean moved = change instanceof RenameTable renamed
                && !Objects.equals(renamed.table().schema(), renamed.to().schema());
        require(moved, Feature.MOVE_TABLE, "Make the table there and copy its rows.");
        boolean identity = change instanceof AlterColumn altered
                && !Objects.equals(altered.before().identity(), altered.after().identity());
        require(identity, Feature.ALTER_IDENTITY, "Add another column and copy the values.");
    }

    private void table(TableDefinition table, boolean whole) {
        name("table", table.name());
        require(!table.comment().isEmpty(), Feature.COMMENTS, "Leave the comment out.");
        TableOptions options = table.options();
        require(!options.rowFormat("").equals(TableOptions.DEFAULT), Feature.TABLE_OPTIONS, "Leave the options out.");
        require(!options.rowFormat().isEmpty(), Feature.ROW_FORMAT, "Leave the row format out.");
        table.columns().forEach(column -> column(table, column, whole));
        KeyDefinition key = table.primaryKey();
        if (key != null) {
            name("primary key", key.name());
            require(!key.name().isEmpty(), Feature.NAMED_PRIMARY_KEY, "Leave its name out.");
            columns(table, "primary key", key.columns());
        }
        for (UniqueDefinition unique : table.uniques()) {
            name("unique constraint", unique.name());
            require(unique.nullsNotDistinct(), Feature.NULLS_NOT_DISTINCT, "Make the columns NOT NULL.");
            require(
                    unique.deferrability() != Deferrability.NOT_DEFERRABLE,
                    Feature.DEFERRABLE_UNIQUE,
                    "Let it be checked at once.");
            columns(table, "unique constraint " + unique.name(), unique.columns());
        }
        for (CheckDefinition check : table.checks()) {
            name("check", check.name());
        }
        table.foreignKeys().forEach(each -> foreignKey(table, each));
        for (IndexDefinition index : table.indexes()) {
            name("index", index.name());
            indexes.check(index);
            columns(table, "index " + index.name(), index.columns());
            columns(table, "index " + index.name(), index.included());
        }
    }

    /** Refuses foreign keys that act on the same table in several ways, where the database does not take them. */
    void cascades(List<DdlChange> changes) {
        if (!dialect.profile().has(Feature.SEVERAL_CASCADES)) {
            CascadePaths.meeting(changes)
                    .ifPresent(words -> require(
                            true,
                            Feature.SEVERAL_CASCADES,
                            words
                                    + ". Let one of these foreign keys have NO_ACTION; a table between models needs a model"
                                    + " of its own to say so."));
        }
    }

    /** Refuses another type of a column that views use, where they keep it. */
    void views(AlterColumn altered, Progress progress) {
        if (dialect.profile().has(Feature.ALTER_COLUMN_UNDER_VIEW)) {
            return;
        }
        String column = altered.before().name();
        List<String> using = progress.schema(altered.table().schema()).views().stream()
                .filter(view -> ViewUse.of(view, altered.table(), column))
                .map(view -> view.name().toString())
                .toList();
        require(
                !using.isEmpty(),
                Feature.ALTER_COLUMN_UNDER_VIEW,
                "The column " + column + " of " + altered.table() + " is used by " + String.join(", ", using)
                        + ": drop that first and make it again behind, in the same plan.");
    }

    /** Triggers are known by their texts, in which a table or column that was renamed has its old name. */
    void triggers(TableDefinition rebuilt, Progress progress) {
        if (!rebuilt.triggers().isEmpty() && progress.renames(rebuilt.name())) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "The table " + rebuilt.name() + " is made anew behind a change of names, and its triggers "
                            + rebuilt.triggers().stream()
                                    .map(TriggerDefinition::name)
                                    .toList()
                            + " have the old names in them. Run the change of names in a plan of its own, first.");
        }
    }

    private void column(TableDefinition table, ColumnDefinition column, boolean whole) {
        name("column", column.name());
        require(!column.comment().isEmpty(), Feature.COMMENTS, "Leave the comment out.");
        if (column.generated() != null) {
            require(column.generated().stored(), Feature.GENERATED_STORED, "Have it worked out at every read.");
            require(!column.generated().stored(), Feature.GENERATED_VIRTUAL, "Have it stored.");
            require(!column.nullable(), Feature.GENERATED_NOT_NULL, "Let it be null.");
            if (column.identity() != null || column.defaultValue() != null) {
                throw new SchemaException(
                        ErrorCode.INVALID_SCHEMA,
                        "The column " + column.name() + " of " + table.name()
                                + " is generated and has a default or an identity as well. Keep one.");
            }
        }
        if (column.identity() != null) {
            require(column.identity().start() != 1, Feature.IDENTITY_START, "Begin at 1.");
            require(column.identity().increment() != 1, Feature.IDENTITY_INCREMENT, "Count by 1.");
            require(column.identity().always(), Feature.IDENTITY_ALWAYS, "Allow values of an INSERT's own.");
            boolean alone =
                    table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
            require(whole && !alone, Feature.IDENTITY_BESIDE_KEY, "Make it the primary key, alone.");
        }
    }

    private void foreignKey(TableDefinition table, ForeignKeyDefinition key) {
        name("foreign key", key.name());
        for (ForeignKeyDefinition.Action action : List.of(key.onDelete(), key.onUpdate())) {
            require(
                    action == ForeignKeyDefinition.Action.RESTRICT,
                    Feature.ON_ACTION_RESTRICT,
                    "Use NO_ACTION, which refuses as well.");
            require(
                    action == ForeignKeyDefinition.Action.SET_DEFAULT,
                    Feature.ON_ACTION_SET_DEFAULT,
                    "Use SET_NULL, or a trigger.");
        }
        require(
                key.deferrability() != Deferrability.NOT_DEFERRABLE,
                Feature.DEFERRABLE_FOREIGN_KEY,
                "Let it be checked at once.");
        columns(table, "foreign key " + key.name(), key.columns());
        if (key.columns().isEmpty()
                || key.columns().size() != key.targetColumns().size()) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "The foreign key " + key.name() + " of " + table.name() + " has " + key.columns()
                            + " refer to " + key.targetColumns() + " of " + key.target()
                            + ". Name as many columns on both sides, at least one.");
        }
    }

    /** A part of a table says nothing of columns that it does not hold, so only a whole table is checked here. */
    private static void columns(TableDefinition table, String what, List<String> columns) {
        if (table.columns().isEmpty()) {
            return;
        }
        for (String column : columns) {
            if (table.column(column).isEmpty()) {
                throw new SchemaException(
                        ErrorCode.INVALID_SCHEMA,
                        "The " + what + " of " + table.name() + " names the column '" + column
                                + "', which the table does not have. Its columns are: "
                                + String.join(", ", names(table)) + ".");
            }
        }
    }

    static List<String> names(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::name).toList();
    }

    private void name(String what, TableName name) {
        if (name.schema() != null) {
            require(true, Feature.SCHEMAS, "Leave the schema out.");
            name("schema", name.schema());
        }
        name(what, name.name());
    }

    private void name(String what, String name) {
        int limit = dialect.profile().limits().get(Limits.Limit.IDENTIFIER_LENGTH);
        boolean bytes = dialect.profile().behaviour().is(Fact.IdentifierUnit.BYTES);
        int length = bytes ? name.getBytes(StandardCharsets.UTF_8).length : name.codePointCount(0, name.length());
        if (length > limit) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "The name of the " + what + " '" + name + "' has " + length + (bytes ? " bytes" : " characters")
                            + ", and the database keeps " + limit + ". Shorten it.");
        }
        if (name.indexOf('\0') >= 0) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA, "The name of a " + what + " holds the character NUL. Take it out.");
        }
    }

    private void require(boolean wanted, Feature feature, String instead) {
        if (wanted && !dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }
}
