package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;

/** Changes what belongs to a table as a whole. */
public record AlterTableOptions(TableName table, TableOptions options) implements TableChange {
    @Override
    public String words() {
        return "change the options of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.options(options);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table);
            steps.ddl().tableOptions().write(writer, options);
        });
    }
}
