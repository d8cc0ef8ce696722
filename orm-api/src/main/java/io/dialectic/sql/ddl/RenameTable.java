package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;

/** Gives a table another name; with another schema in it, moves it there. */
public record RenameTable(TableName table, TableName to) implements DdlChange {
    @Override
    public String words() {
        return "rename the table " + table + " to " + to;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.tables(schema.tables().stream()
                .map(each -> referring(each.name().equals(table) ? each.named(to) : each))
                .toList());
    }

    private TableDefinition referring(TableDefinition each) {
        List<ForeignKeyDefinition> keys = each.foreignKeys().stream()
                .map(key -> key.target().equals(table) ? key.target(to) : key)
                .toList();
        return each.foreignKeys(keys);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(List.of(TableDefinition.of(to, List.of())));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.ddl().renames().table(steps, table, to);
    }
}
