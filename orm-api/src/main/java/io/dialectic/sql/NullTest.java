package io.dialectic.sql;

/** Whether a value is null, or is not. */
public record NullTest(Expression value, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value).sql(negated ? " IS NOT NULL" : " IS NULL");
    }
}
