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

    @Override
    public void write(DdlSteps steps) {
        if (before.generated() == null == (after.generated() == null)
                && (before.generated() == null || steps.ddl().alterColumn().altersGenerated(before, after))) {
            steps.ddl().alterColumn().write(steps, table, before, after);
        } else {
            // What a generated column holds is worked out anew; its indexes go with it and are made again.
            TableDefinition whole = steps.table(table);
            DropColumn drop = new DropColumn(table, before.name());
            drop.write(steps);
            new AddColumn(table, after).write(steps);
            whole.indexes().stream()
                    .filter(index -> !drop.applyTo(whole).indexes().contains(index))
                    .forEach(index -> new CreateIndex(table, index).write(steps, () -> whole));
        }
    }
}
