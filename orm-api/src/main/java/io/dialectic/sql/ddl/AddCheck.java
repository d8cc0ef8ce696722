package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** ALTER TABLE that adds a check; rows that are there must keep it. */
public record AddCheck(TableName table, CheckDefinition check) implements TableChange {
    @Override
    public String words() {
        return "add the check " + check.name() + " to " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        List<CheckDefinition> more = new ArrayList<>(before.checks());
        more.add(check);
        return before.checks(more);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
            Clauses.check(writer, check);
        });
    }
}
