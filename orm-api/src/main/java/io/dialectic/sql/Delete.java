package io.dialectic.sql;

import io.dialectic.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table.
 *
 * @param where the predicate over unqualified columns, or null for all rows
 */
public record Delete(TableName table, @Nullable Expression where) implements Statement {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("DELETE FROM ").table(table);
        if (where != null) {
            writer.sql(" WHERE ").node(where);
        }
    }
}
