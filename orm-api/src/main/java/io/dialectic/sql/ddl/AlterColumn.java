package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;

/** Changes a column into another of the same name: type, NULL, default, identity, expression, collation, comment. */
public record AlterColumn(TableName table, ColumnDefinition before, ColumnDefinition after) implements TableChange {
    @Override
    public String words() {
        return "change the column " + after.name() + " of " + table;
    }

    /** When values may not fit the new type, or stored values give way to an expression. */
    @Override
    public boolean losesData() {
        boolean replaced = before.generated() == null && after.generated() != null;
        return replaced || after.generated() == null && !Widening.keeps(before, after);
    }

    @Override
    public TableDefinition applyTo(TableDefinition definition) {
        return definition.columns(definition.columns().stream()
                .map(each -> each.name().equals(after.name()) ? after : each)
                .toList());
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(List.of(TableDefinition.of(table, List.of(after))));
    }

    /** Whether values are kept in another way than before. */
    public boolean retypes() {
        return !before.storage().equalsIgnoreCase(after.storage())
                || !before.collation().equals(after.collation());
    }

    @Override
    public void write(DdlSteps steps) {
        if (before.generated() == null == (after.generated() == null)
                && (before.generated() == null || steps.ddl().alterColumn().altersGenerated(before, after))) {
            AlterColumnSpelling spelling = steps.ddl().alterColumn();
            List<RemadeColumn> over = spelling.heldByGenerated(before, after)
                    ? RemadeColumn.from(steps.table(table), before.name())
                    : List.of();
            over.forEach(each -> each.drop(steps));
            spelling.write(steps, table, before, after);
            over.forEach(each -> each.add(steps));
        } else {
            RemadeColumn remade = RemadeColumn.of(steps.table(table), before.name());
            remade.drop(steps);
            remade.add(steps, after);
        }
    }
}
