package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;

/** Gives an index another name. */
public record RenameIndex(TableName table, String index, String to) implements TableChange {
    @Override
    public String words() {
        return "rename the index " + index + " of " + table + " to " + to;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.indexes(before.indexes().stream()
                .map(each -> each.name().equals(index) ? each.named(to) : each)
                .toList());
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(
                List.of(TableDefinition.of(table, List.of()).with(IndexDefinition.of(to))));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.ddl().renames().index(steps, table, index, to);
    }
}
