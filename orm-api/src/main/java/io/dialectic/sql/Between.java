package io.dialectic.sql;

/** A value between two others, both included. */
public record Between(Expression value, Expression low, Expression high, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value)
                .sql(negated ? " NOT BETWEEN " : " BETWEEN ")
                .node(low)
                .sql(" AND ")
                .node(high);
    }
}
