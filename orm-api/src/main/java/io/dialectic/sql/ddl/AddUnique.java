package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** ALTER TABLE that adds a unique constraint; rows that are there must keep it. */
public record AddUnique(TableName table, UniqueDefinition unique) implements TableChange {
    @Override
    public String words() {
        return "add the unique constraint " + unique.name() + " to " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        List<UniqueDefinition> more = new ArrayList<>(before.uniques());
        more.add(unique);
        return before.uniques(more);
    }

    @Override
    public void write(DdlSteps steps) {
        write(steps, () -> steps.table(table));
    }

    /** Writes the statement, the table being known to the caller. */
    public void write(DdlSteps steps, Supplier<TableDefinition> whole) {
        if (steps.ddl().uniques().isIndex(whole, unique)) {
            new CreateIndex(table, Sameness.asIndex(unique)).write(steps, whole);
            return;
        }
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
            Clauses.unique(writer, steps.ddl(), unique);
        });
    }
}
