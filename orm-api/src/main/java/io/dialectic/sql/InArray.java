package io.dialectic.sql;

/** Membership of an array bound as one parameter; for databases with {@code ARRAY_PARAMETERS} only. */
public record InArray(Expression value, Parameter array, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value).sql(negated ? " <> ALL (" : " = ANY (").node(array).sql(")");
    }
}
