package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/**
 * How a unique key is made to hold among the living rows only. Every spelling uses that rows with NULL in a key are not
 * compared, or leaves the deleted rows out of the index.
 */
public interface LivingUniqueSpelling {
    /** An index over the living rows only. */
    LivingUniqueSpelling PARTIAL_INDEX = new LivingUniqueSpelling() {
        @Override
        public void writeKeyPart(SqlWriter writer, IndexDefinition index) {}

        @Override
        public boolean filters() {
            return true;
        }
    };

    /** A key part that is 1 while the row lives, else NULL. */
    LivingUniqueSpelling FUNCTIONAL_KEY_PART = (writer, index) ->
            writer.sql(", (CASE WHEN ").identifier(index.livingMark()).sql(" IS NULL THEN 1 END)");

    /** A generated column that is 1 while the row lives, else NULL, as a key part. */
    LivingUniqueSpelling GENERATED_COLUMN = new LivingUniqueSpelling() {
        @Override
        public void writeColumns(SqlWriter writer, TableDefinition table) {
            table.indexes().stream()
                    .filter(IndexDefinition::amongTheLiving)
                    .map(IndexDefinition::livingMark)
                    .distinct()
                    .forEach(mark -> {
                        writer.sql(", ");
                        writeColumn(writer, mark);
                    });
        }

        private void writeColumn(SqlWriter writer, String mark) {
            writer.identifier(mark + LIVING)
                    .sql(" TINYINT GENERATED ALWAYS AS (CASE WHEN ")
                    .identifier(mark)
                    .sql(" IS NULL THEN 1 END) VIRTUAL");
        }

        @Override
        public void writeKeyPart(SqlWriter writer, IndexDefinition index) {
            writer.sql(", ").identifier(index.livingMark() + LIVING);
        }

        @Override
        public boolean needsColumn() {
            return true;
        }

        @Override
        public void beforeCreate(DdlSteps steps, TableName table, IndexDefinition index) {
            steps.statement("add the column that tells living rows of " + table, writer -> {
                writer.sql("ALTER TABLE ").table(table).sql(" ADD COLUMN IF NOT EXISTS ");
                writeColumn(writer, index.livingMark());
            });
        }

        @Override
        public void afterDrop(DdlSteps steps, TableDefinition after, IndexDefinition index) {
            boolean needed =
                    after.indexes().stream().anyMatch(each -> each.livingMark().equals(index.livingMark()));
            if (!needed) {
                steps.statement(
                        "drop the column that tells living rows of " + after.name(),
                        writer -> writer.sql("ALTER TABLE ")
                                .table(after.name())
                                .sql(" DROP COLUMN IF EXISTS ")
                                .identifier(index.livingMark() + LIVING));
            }
        }
    };

    /** The end of the name of a generated column that tells living rows. */
    String LIVING = "_living";

    /** Writes the part of the key that is null for deleted rows, with a leading comma. */
    void writeKeyPart(SqlWriter writer, IndexDefinition index);

    /** Whether the deleted rows are left out of the index; by default not. */
    default boolean filters() {
        return false;
    }

    /** Writes columns that the keys need, each with a leading comma; by default none. */
    default void writeColumns(SqlWriter writer, TableDefinition table) {}

    /** Whether the keys need a column of their own; by default not. */
    default boolean needsColumn() {
        return false;
    }

    /** What comes before such a key is added to a table that is there; by default nothing. */
    default void beforeCreate(DdlSteps steps, TableName table, IndexDefinition index) {}

    /** What comes after such a key was dropped, {@code after} being the table without it; by default nothing. */
    default void afterDrop(DdlSteps steps, TableDefinition after, IndexDefinition index) {}
}
