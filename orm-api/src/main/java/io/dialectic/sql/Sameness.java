package io.dialectic.sql;

/** Whether two values are the same, null being the same as null; never unknown. */
public record Sameness(Expression left, Expression right, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().sameness().write(writer, this);
    }
}
