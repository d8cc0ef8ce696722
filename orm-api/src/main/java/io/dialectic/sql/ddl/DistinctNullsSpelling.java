package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.sql.SqlWriter;

/** How a unique index is made to let several rows be NULL in its key, as the standard has it. */
public interface DistinctNullsSpelling {
    /** The database does so by itself. */
    DistinctNullsSpelling BY_ITSELF = (writer, table, index, filtered) -> {};

    /** The rows that are NULL in a part of the key are left out of the index. */
    DistinctNullsSpelling FILTER = (writer, table, index, filtered) -> {
        String before = filtered ? " AND " : " WHERE ";
        for (String name : index.columns()) {
            if (table.column(name).map(ColumnDefinition::nullable).orElse(true)) {
                writer.sql(before).identifier(name).sql(" IS NOT NULL");
                before = " AND ";
            }
        }
    };

    /**
     * Writes the end of CREATE UNIQUE INDEX.
     *
     * @param filtered whether the index has a filter already, to which more is added by AND
     */
    void write(SqlWriter writer, TableDefinition table, IndexDefinition index, boolean filtered);
}
