package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.sql.SqlWriter;

/**
 * How a unique key is made to hold among the living rows only. Every spelling uses that rows with NULL in a key are not
 * compared, or leaves the deleted rows out of the index.
 */
public interface LivingUniqueSpelling {
    /** An index over the living rows only. */
    LivingUniqueSpelling PARTIAL_INDEX = new LivingUniqueSpelling() {
        @Override
        public void writeKeyEnd(SqlWriter writer, IndexDefinition index) {
            writer.sql(") WHERE ").identifier(index.livingMark()).sql(" IS NULL");
        }
    };

    /** A key part that is 1 while the row lives, else NULL. */
    LivingUniqueSpelling FUNCTIONAL_KEY_PART = new LivingUniqueSpelling() {
        @Override
        public void writeKeyEnd(SqlWriter writer, IndexDefinition index) {
            writer.sql(", (CASE WHEN ").identifier(index.livingMark()).sql(" IS NULL THEN 1 END))");
        }
    };

    /** A generated column that is 1 while the row lives, else NULL, as a key part. */
    LivingUniqueSpelling GENERATED_COLUMN = new LivingUniqueSpelling() {
        @Override
        public void writeColumns(SqlWriter writer, TableDefinition table) {
            table.indexes().stream()
                    .filter(IndexDefinition::amongTheLiving)
                    .map(IndexDefinition::livingMark)
                    .distinct()
                    .forEach(mark -> writer.sql(", ")
                            .identifier(mark + LIVING)
                            .sql(" TINYINT GENERATED ALWAYS AS (CASE WHEN ")
                            .identifier(mark)
                            .sql(" IS NULL THEN 1 END) VIRTUAL"));
        }

        @Override
        public void writeKeyEnd(SqlWriter writer, IndexDefinition index) {
            writer.sql(", ").identifier(index.livingMark() + LIVING).sql(")");
        }
    };

    /** The end of the name of a generated column that tells living rows. */
    String LIVING = "_living";

    /** Writes columns that the keys need, each with a leading comma; by default none. */
    default void writeColumns(SqlWriter writer, TableDefinition table) {}

    /** Writes what stands behind the last column of a key, its closing parenthesis included. */
    void writeKeyEnd(SqlWriter writer, IndexDefinition index);
}
