package io.dialectic.sql;

import java.util.List;

/** Rows of values, at least one; the query that they stand in names their columns. */
public record ValueRows(List<List<Expression>> rows) implements QueryExpression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().valueRows().write(writer, rows);
    }
}
