package io.dialectic.sql;

/** A joined table. */
public record Join(boolean inner, TableReference table, Expression on) implements Node {
    @Override
    public void write(SqlWriter writer) {
        begin(writer);
        end(writer);
    }

    /** Up to the table, behind which a lock may stand. */
    void begin(SqlWriter writer) {
        writer.sql(inner ? " INNER JOIN " : " LEFT JOIN ").node(table);
    }

    void end(SqlWriter writer) {
        writer.sql(" ON ").node(on);
    }
}
