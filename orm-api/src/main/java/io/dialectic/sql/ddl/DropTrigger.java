package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;

/** DROP TRIGGER. */
public record DropTrigger(TableName table, String trigger) implements TableChange {
    @Override
    public String words() {
        return "drop the trigger " + trigger + " of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.triggers(before.triggers().stream()
                .filter(each -> !each.name().equals(trigger))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            if (steps.ddl().triggersOfTables()) {
                writer.sql("DROP TRIGGER ").identifier(trigger).sql(" ON ").table(table);
            } else {
                writer.sql("DROP TRIGGER ").table(new TableName(table.schema(), trigger));
            }
        });
    }
}
