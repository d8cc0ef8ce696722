package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;

/** ALTER TABLE that drops a column, and before that the keys, checks and indexes that are declared over it. */
public record DropColumn(TableName table, String column, boolean cascade) implements TableChange {
    /** Without what depends on it outside of its table. */
    public DropColumn(TableName table, String column) {
        this(table, column, false);
    }

    @Override
    public String words() {
        return "drop the column " + column + " of " + table;
    }

    @Override
    public boolean losesData() {
        return true;
    }

    /** Indexes and keys over the column go with it; checks that name it only in their text stay, and refuse. */
    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.columns(before.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList())
                .primaryKey(
                        before.primaryKey() != null
                                        && before.primaryKey().columns().contains(column)
                                ? null
                                : before.primaryKey())
                .uniques(before.uniques().stream()
                        .filter(each -> !each.columns().contains(column))
                        .toList())
                .foreignKeys(before.foreignKeys().stream()
                        .filter(each -> !each.columns().contains(column))
                        .toList())
                .indexes(indexesWithout(before));
    }

    private List<IndexDefinition> indexesWithout(TableDefinition before) {
        return before.indexes().stream()
                .filter(each -> !each.columns().contains(column)
                        && !each.included().contains(column)
                        && !each.livingMark().equals(column))
                .toList();
    }

    @Override
    public void write(DdlSteps steps) {
        if (steps.ddl().dropColumn().dropsWhatIsOverIt()) {
            TableDefinition before = steps.table(table);
            TableDefinition after = applyTo(before);
            before.foreignKeys().stream()
                    .filter(key -> !after.foreignKeys().contains(key))
                    .forEach(
                            key -> new DropConstraint(table, DropConstraint.Kind.FOREIGN_KEY, key.name()).write(steps));
            before.uniques().stream()
                    .filter(unique -> !after.uniques().contains(unique))
                    .forEach(unique ->
                            new DropConstraint(table, DropConstraint.Kind.UNIQUE, unique.name()).write(steps));
            before.indexes().stream()
                    .filter(index -> !after.indexes().contains(index))
                    .forEach(index -> new DropIndex(table, index.name()).write(steps));
        }
        steps.ddl().dropColumn().before(steps, table, column);
        steps.statement(writer -> writer.sql("ALTER TABLE ")
                .table(table)
                .sql(" DROP COLUMN ")
                .identifier(column)
                .sql(cascade ? " CASCADE" : ""));
    }
}
