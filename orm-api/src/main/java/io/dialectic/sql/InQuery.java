package io.dialectic.sql;

/** Membership of the rows of a query of one column. */
public record InQuery(Expression value, Select query, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value).sql(negated ? " NOT IN (" : " IN (").node(query).sql(")");
    }
}
