package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table.
 *
 * @param where the predicate over unqualified columns, or null for all rows
 */
public record Update(
        TableName table,
        List<Assignment> assignments,
        @Nullable Expression where) implements Statement {
    /** One column and its new value. */
    public record Assignment(String column, Expression value) implements Node {
        @Override
        public void write(SqlWriter writer) {
            writer.identifier(column).sql(" = ").node(value);
        }
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql("UPDATE ").table(table).sql(" SET ").nodes(assignments, ", ");
        if (where != null) {
            writer.sql(" WHERE ").node(where);
        }
    }
}
