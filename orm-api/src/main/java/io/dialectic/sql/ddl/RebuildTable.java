package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes of a table for a database that cannot alter it: the table is made anew under another name, filled from the old one,
 * and takes its place, together with its indexes and triggers. Rows, and what refers to the table, stay. If anything fails,
 * everything is as before.
 *
 * @param before the table as it is
 * @param after the table as it shall be, under the same name
 * @param names new names of columns, each with its old one
 * @param words what it does, in words that follow "to"
 * @param losesData whether values that are there can be lost by it
 */
public record RebuildTable(
        TableDefinition before, TableDefinition after, Map<String, String> names, String words, boolean losesData)
        implements TableChange {
    /** Keeps its own copy of the names. */
    public RebuildTable {
        names = Map.copyOf(names);
    }

    @Override
    public TableName table() {
        return after.name();
    }

    @Override
    public TableDefinition applyTo(TableDefinition definition) {
        return after;
    }

    @Override
    public void write(DdlSteps steps) {
        RebuildSpelling spelling = steps.ddl().rebuild();
        TableName scratch = new TableName(table().schema(), spelling.scratchName(table().name()));
        spelling.settings().forEach(steps::step);
        // Indexes keep their names, which are free when the old table is gone.
        CreateTable made =
                new CreateTable(after.named(scratch).indexes(List.of()).comment(""));
        String where = " for " + table();
        made.write(steps, "make a new table" + where);
        copyRows(steps, scratch, "copy the rows" + where);
        spelling.carryOver(steps, table(), scratch);
        steps.step(
                SchemaStep.change(steps.text(writer -> writer.sql("DROP TABLE ").table(table())), words, losesData));
        steps.statement(
                "put the new table in its place" + where,
                writer -> writer.sql("ALTER TABLE ")
                        .table(scratch)
                        .sql(" RENAME TO ")
                        .identifier(table().name()));
        for (IndexDefinition index : after.indexes()) {
            new CreateIndex(table(), index).write(steps, () -> after);
        }
        for (TriggerDefinition trigger : after.triggers()) {
            steps.statement(
                    "make the trigger " + trigger.name() + " again", writer -> writer.sql(trigger.definition()));
        }
        spelling.checks(table()).forEach(steps::step);
    }

    private void copyRows(DdlSteps steps, TableName scratch, String what) {
        List<String> to = new ArrayList<>();
        List<String> from = new ArrayList<>();
        for (ColumnDefinition column : after.columns()) {
            String source = names.getOrDefault(column.name(), column.name());
            if (column.generated() == null && before.column(source).isPresent()) {
                to.add(column.name());
                from.add(source);
            }
        }
        if (!to.isEmpty()) {
            steps.statement(
                    what,
                    writer -> writer.sql("INSERT INTO ")
                            .table(scratch)
                            .sql(" (")
                            .identifiers(to)
                            .sql(") SELECT ")
                            .identifiers(from)
                            .sql(" FROM ")
                            .table(table()));
        }
    }
}
