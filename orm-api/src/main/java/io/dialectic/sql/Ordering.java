package io.dialectic.sql;

/** One sort key. */
public record Ordering(Expression value, boolean descending, Nulls nulls) implements Node {
    /** Where nulls stand. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    @Override
    public void write(SqlWriter writer) {
        writer.syntax().nullOrder().write(writer, this);
    }
}
