package io.dialectic.sql.ddl;

import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;

/** ALTER TABLE that adds a primary key. */
public record AddPrimaryKey(TableName table, KeyDefinition key) implements TableChange {
    @Override
    public String words() {
        return "add the primary key of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.primaryKey(key);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
            Clauses.primaryKey(writer, key);
        });
    }
}
