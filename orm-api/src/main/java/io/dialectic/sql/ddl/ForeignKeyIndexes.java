package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** The indexes that foreign keys need on their own side, where they need one: https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html. */
final class ForeignKeyIndexes {
    private ForeignKeyIndexes() {}

    /** Whether an index or key of a table begins with columns. */
    static boolean beginWith(TableDefinition table, List<String> columns) {
        List<List<String>> all = new ArrayList<>();
        if (table.primaryKey() != null) {
            all.add(table.primaryKey().columns());
        }
        table.uniques().forEach(unique -> all.add(unique.columns()));
        table.indexes().stream()
                .filter(index -> index.kind() == IndexDefinition.Kind.ORDINARY)
                .forEach(index -> all.add(index.parts().stream()
                        .map(part -> part.length() > 0 ? "" : part.column())
                        .toList()));
        return all.stream()
                .anyMatch(each -> each.size() >= columns.size()
                        && each.subList(0, columns.size()).equals(columns));
    }

    /** The indexes that have to come in the place of one that goes, each under the name that the database would choose. */
    static List<IndexDefinition> replacing(TableDefinition before, TableDefinition after) {
        return after.foreignKeys().stream()
                .filter(key -> beginWith(before, key.columns()) && !beginWith(after, key.columns()))
                .map(ForeignKeyIndexes::of)
                .toList();
    }

    private static IndexDefinition of(ForeignKeyDefinition key) {
        return IndexDefinition.of(
                key.name(), key.columns().stream().map(IndexPart::column).toList());
    }
}
