package io.dialectic.sql;

/** A joined table. */
public record Join(boolean inner, TableReference table, Expression on) implements Node {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(inner ? " INNER JOIN " : " LEFT JOIN ")
                .node(table)
                .sql(" ON ")
                .node(on);
    }
}
