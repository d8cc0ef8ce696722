package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** ALTER TABLE that adds a column. Rows that are there get its default, or null. */
public record AddColumn(TableName table, ColumnDefinition column) implements TableChange {
    @Override
    public String words() {
        return "add the column " + column.name() + " to " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        List<ColumnDefinition> more = new ArrayList<>(before.columns());
        more.add(column);
        return before.columns(more);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
            Clauses.addedColumn(writer, steps.ddl(), TableDefinition.of(table, List.of(column)), column);
        });
        Clauses.comment(steps, table, column);
    }
}
