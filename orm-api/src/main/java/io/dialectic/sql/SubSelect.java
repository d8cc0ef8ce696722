package io.dialectic.sql;

/** A query as a value. */
public record SubSelect(Select query) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("(").node(query).sql(")");
    }
}
