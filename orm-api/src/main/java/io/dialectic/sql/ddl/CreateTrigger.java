package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import java.util.ArrayList;
import java.util.List;

/** Makes a trigger by the statement that it holds, trusted as it is. */
public record CreateTrigger(TableName table, TriggerDefinition trigger) implements TableChange {
    @Override
    public String words() {
        return "create the trigger " + trigger.name() + " of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        List<TriggerDefinition> more = new ArrayList<>(before.triggers());
        more.add(trigger);
        return before.triggers(more);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql(trigger.definition()));
    }
}
