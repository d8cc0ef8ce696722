package io.dialectic.sql;

/** A predicate that does not hold. */
public record Negation(Expression part) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("NOT (").node(part).sql(")");
    }
}
