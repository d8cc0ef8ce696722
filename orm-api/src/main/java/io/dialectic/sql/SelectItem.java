package io.dialectic.sql;

/** One item of a select list; results are read by position, so it needs no name. */
public record SelectItem(Expression value) implements Node {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value);
    }
}
