package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table.
 *
 * @param tables the tables made for it
 * @param where the predicate over unqualified columns, or null for all rows
 */
public record Update(
        List<CommonTable> tables,
        TableName table,
        List<Assignment> assignments,
        @Nullable Expression where) implements Statement {
    /** An update that no tables are made for. */
    public Update(TableName table, List<Assignment> assignments, @Nullable Expression where) {
        this(List.of(), table, assignments, where);
    }

    /** One column and its new value. */
    public record Assignment(String column, Expression value) implements Node {
        @Override
        public void write(SqlWriter writer) {
            writer.identifier(column).sql(" = ").node(value);
        }
    }

    @Override
    public void write(SqlWriter writer) {
        With.write(writer, tables);
        writer.sql("UPDATE ").table(table).sql(" SET ").nodes(assignments, ", ");
        if (where != null) {
            writer.sql(" WHERE ").node(where);
        }
        With.writeBehind(writer, tables);
    }
}
