package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** ALTER TABLE that adds a foreign key; rows that are there must keep it. */
public record AddForeignKey(TableName table, ForeignKeyDefinition key) implements TableChange {
    @Override
    public String words() {
        return "add the foreign key " + key.name() + " to " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        List<ForeignKeyDefinition> more = new ArrayList<>(before.foreignKeys());
        more.add(key);
        return before.foreignKeys(more);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
            Clauses.foreignKey(writer, key);
        });
    }
}
