package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.UniqueDefinition;
import java.util.List;
import java.util.function.Predicate;

/**
 * A generated column that is dropped and added again, with the keys, checks and indexes over it: what is in it is worked out
 * anew.
 */
final class RemadeColumn {
    private final TableDefinition table;
    private final String column;

    private RemadeColumn(TableDefinition table, String column) {
        this.table = table;
        this.column = column;
    }

    static RemadeColumn of(TableDefinition table, String column) {
        return new RemadeColumn(table, column);
    }

    /** The generated columns that are worked out from a column. */
    static List<RemadeColumn> from(TableDefinition table, String column) {
        return table.columns().stream()
                .filter(each -> each.generated() != null
                        && !each.name().equals(column)
                        && SqlNames.has(each.generated().expression(), column))
                .map(each -> new RemadeColumn(table, each.name()))
                .toList();
    }

    void drop(DdlSteps steps) {
        new DropColumn(table.name(), column).write(steps);
    }

    /** Adds the column as it was. */
    void add(DdlSteps steps) {
        table.column(column).ifPresent(each -> add(steps, each));
    }

    void add(DdlSteps steps, ColumnDefinition made) {
        new AddColumn(table.name(), made).write(steps);
        for (UniqueDefinition unique :
                over(table.uniques(), each -> each.columns().contains(column))) {
            new AddUnique(table.name(), unique).write(steps, () -> table);
        }
        for (IndexDefinition index : over(table.indexes(), this::names)) {
            new CreateIndex(table.name(), index).write(steps, () -> table);
        }
        for (CheckDefinition check : over(table.checks(), each -> SqlNames.has(each.expression(), column))) {
            new AddCheck(table.name(), check).write(steps);
        }
        for (ForeignKeyDefinition key :
                over(table.foreignKeys(), each -> each.columns().contains(column))) {
            new AddForeignKey(table.name(), key).write(steps);
        }
    }

    private boolean names(IndexDefinition index) {
        return index.columns().contains(column)
                || index.included().contains(column)
                || SqlNames.has(index.where(), column)
                || index.parts().stream().anyMatch(part -> SqlNames.has(part.expression(), column));
    }

    private static <T> List<T> over(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }
}
