package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table.
 *
 * @param tables the tables made for it
 * @param where the predicate over unqualified columns, or null for all rows
 */
public record Delete(
        List<CommonTable> tables, TableName table, @Nullable Expression where) implements Statement {
    /** A delete that no tables are made for. */
    public Delete(TableName table, @Nullable Expression where) {
        this(List.of(), table, where);
    }

    @Override
    public void write(SqlWriter writer) {
        With.write(writer, tables);
        writer.sql("DELETE FROM ").table(table);
        if (where != null) {
            writer.sql(" WHERE ").node(where);
        }
        With.writeBehind(writer, tables);
    }
}
