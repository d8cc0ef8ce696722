package io.dialectic.sql;

/** Some or all of the rows of a query of one column, as the right side of a comparison. */
public record Quantified(QueryExpression query, boolean all) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(all ? "ALL (" : "ANY (").node(query).sql(")");
    }
}
