package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * DROP INDEX.
 *
 * @param concurrently whether writes to the table go on meanwhile
 */
public record DropIndex(TableName table, String index, boolean concurrently) implements TableChange {
    /** While writes to the table may wait. */
    public DropIndex(TableName table, String index) {
        this(table, index, false);
    }

    @Override
    public String words() {
        return "drop the index " + index + " of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.indexes(before.indexes().stream()
                .filter(each -> !each.name().equals(index))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        IndexSpelling spelling = steps.ddl().indexes();
        List<IndexDefinition> needed = steps.ddl().dropConstraint().foreignKeyMakesIndex()
                ? ForeignKeyIndexes.replacing(steps.table(table), applyTo(steps.table(table)))
                : List.of();
        if (needed.isEmpty()) {
            steps.aloneIf(
                    concurrently && spelling.concurrentlyAlone(),
                    writer -> spelling.drop(writer, table, index, concurrently));
        } else {
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ").table(table).sql(" DROP INDEX ").identifier(index);
                CreateIndex.writeAdded(writer, needed);
            });
        }
        if (steps.ddl().livingUnique().needsColumn()) {
            TableDefinition before = steps.table(table);
            Optional<IndexDefinition> dropped = before.indexes().stream()
                    .filter(each -> each.name().equals(index) && each.amongTheLiving())
                    .findFirst();
            dropped.ifPresent(each -> steps.ddl().livingUnique().afterDrop(steps, applyTo(before), each));
        }
    }
}
