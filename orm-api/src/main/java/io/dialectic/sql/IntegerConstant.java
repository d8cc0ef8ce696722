package io.dialectic.sql;

/** A small number of our own, such as the 1 in {@code SELECT 1}. */
public record IntegerConstant(int value) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(Integer.toString(value));
    }
}
