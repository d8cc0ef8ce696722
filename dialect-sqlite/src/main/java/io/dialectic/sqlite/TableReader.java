package io.dialectic.sqlite;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is gathered of a table: the statement that made it, its columns by the pragma, its indexes and triggers. */
final class TableReader {
    private final TableName name;
    private final TableText text;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<TriggerDefinition> triggers = new ArrayList<>();

    TableReader(TableName name, String sql) {
        this.name = name;
        this.text = TableText.of(sql);
    }

    TableName name() {
        return name;
    }

    /** A column: its name, type, whether NULL is refused, the default. */
    void column(ResultSet row, int first) throws SQLException {
        String column = row.getString(first);
        DeclaredType type = DeclaredType.of(row.getString(first + 1));
        TableText.ColumnText told = text.column(column);
        boolean counts = told.counts && type.storage().equals("INTEGER") && !text.withoutRowid();
        ColumnDefinition read = ColumnDefinition.of(column, type.type(), type.storage())
                .nullable(!row.getBoolean(first + 2) && !counts)
                .collation(told.collation.equals(Names.BINARY) ? "" : told.collation)
                .generated(told.generated);
        // A key that says NOT NULL besides gives up nothing, but is how keys are declared whose values the application
        // makes.
        boolean made = counts && (told.autoincrement || !row.getBoolean(first + 2));
        if (made) {
            read = read.identity(Identity.DEFAULT);
        }
        String defaultText = row.getString(first + 3);
        columns.add(
                defaultText == null || told.generated != null
                        ? read
                        : read.defaultValue(DefaultReader.read(type.type(), defaultText)));
    }

    void index(String index, String sql) {
        Map<String, String> collations = new LinkedHashMap<>();
        columns.forEach(column ->
                collations.put(column.name(), column.collation().isEmpty() ? Names.BINARY : column.collation()));
        indexes.add(IndexText.of(index, sql, collations));
    }

    void trigger(String trigger, String sql) {
        triggers.add(new TriggerDefinition(trigger, sql));
    }

    /** The columns of the primary key, as the columns are spelled. */
    List<String> key() {
        KeyDefinition key = text.primaryKey();
        return key == null ? List.of() : Names.as(columnNames(), key.columns());
    }

    /** The table, knowing all others by their folded names: foreign keys spell their names as they like. */
    TableDefinition definition(Map<String, TableReader> tables) {
        KeyDefinition key = text.primaryKey();
        return TableDefinition.of(name, columns)
                .primaryKey(key == null ? null : new KeyDefinition(key.name(), key()))
                .uniques(text.uniques().stream().map(this::unique).toList())
                .foreignKeys(text.foreignKeys().stream()
                        .map(each -> foreignKey(each, tables))
                        .toList())
                .checks(text.checks())
                .indexes(indexes)
                .triggers(triggers)
                .options(TableOptions.DEFAULT.rowFormat(text.options()));
    }

    private UniqueDefinition unique(UniqueDefinition unique) {
        return UniqueDefinition.of(
                unique.name(), Names.as(columnNames(), unique.columns()).toArray(new String[0]));
    }

    private ForeignKeyDefinition foreignKey(ForeignKeyDefinition key, Map<String, TableReader> tables) {
        TableReader target = tables.get(Names.folded(key.target().name()));
        TableName targetName =
                target == null ? new TableName(name.schema(), key.target().name()) : target.name;
        List<String> targetColumns = key.targetColumns();
        if (target != null) {
            targetColumns = targetColumns.isEmpty() ? target.key() : Names.as(target.columnNames(), targetColumns);
        }
        return new ForeignKeyDefinition(
                key.name(),
                Names.as(columnNames(), key.columns()),
                targetName,
                targetColumns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrability());
    }

    private List<String> columnNames() {
        return columns.stream().map(ColumnDefinition::name).toList();
    }
}
