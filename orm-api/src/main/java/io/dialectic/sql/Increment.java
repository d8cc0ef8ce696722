package io.dialectic.sql;

/** A number one higher than a column's. */
public record Increment(ColumnReference column) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(column).sql(" + 1");
    }
}
