package io.dialectic.sql;

/** Whether a sub-query has a row. */
public record Exists(Select query) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("EXISTS (").node(query).sql(")");
    }
}
