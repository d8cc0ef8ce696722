package io.dialectic.mssql;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.ddl.AddCheck;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.AddPrimaryKey;
import io.dialectic.sql.ddl.AddUnique;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropConstraint.Kind;
import io.dialectic.sql.ddl.DropIndex;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is declared over a column and keeps SQL Server from altering it (number 5074), so that it has to be dropped before and
 * made anew behind: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql. Foreign keys of other tables,
 * computed columns and views with SCHEMABINDING are left alone: the server then refuses the change.
 */
final class OverColumn {
    private final TableDefinition table;
    private final @Nullable KeyDefinition primaryKey;
    private final List<UniqueDefinition> uniques;
    private final List<ForeignKeyDefinition> foreignKeys;
    private final List<CheckDefinition> checks;
    private final List<IndexDefinition> indexes;

    OverColumn(TableDefinition table, String column) {
        Pattern word = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(column.replace("]", "]]")) + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.table = table;
        KeyDefinition key = table.primaryKey();
        this.primaryKey = key != null && key.columns().contains(column) ? key : null;
        this.uniques = table.uniques().stream()
                .filter(unique -> unique.columns().contains(column))
                .toList();
        this.foreignKeys = table.foreignKeys().stream()
                .filter(foreign -> foreign.columns().contains(column))
                .toList();
        this.checks = table.checks().stream()
                .filter(check -> word.matcher(check.expression()).find())
                .toList();
        this.indexes = table.indexes().stream()
                .filter(index -> index.columns().contains(column)
                        || index.included().contains(column)
                        || index.livingMark().equals(column)
                        || word.matcher(index.where()).find())
                .toList();
    }

    void drop(DdlSteps steps) {
        foreignKeys.forEach(key -> new DropConstraint(table.name(), Kind.FOREIGN_KEY, key.name()).write(steps));
        checks.forEach(check -> new DropConstraint(table.name(), Kind.CHECK, check.name()).write(steps));
        indexes.forEach(index -> new DropIndex(table.name(), index.name()).write(steps));
        uniques.forEach(unique -> new DropConstraint(table.name(), Kind.UNIQUE, unique.name()).write(steps));
        if (primaryKey != null) {
            new DropConstraint(table.name(), Kind.PRIMARY_KEY, primaryKey.name()).write(steps);
        }
    }

    /**
     * Makes them anew.
     *
     * @param after the table with the column as it is now
     */
    void add(DdlSteps steps, TableDefinition after) {
        if (primaryKey != null) {
            new AddPrimaryKey(table.name(), primaryKey).write(steps);
        }
        uniques.forEach(unique -> new AddUnique(table.name(), unique).write(steps, () -> after));
        indexes.forEach(index -> new CreateIndex(table.name(), index).write(steps, () -> after));
        checks.forEach(check -> new AddCheck(table.name(), check).write(steps));
        foreignKeys.forEach(key -> new AddForeignKey(table.name(), key).write(steps));
    }
}
