package io.dialectic.sql;

/** Some or all of the rows of a query of one column, as the right side of a comparison. */
public record Quantified(Select query, boolean all) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(all ? "ALL (" : "ANY (");
        InQuery.list(writer, query);
        writer.sql(")");
    }
}
