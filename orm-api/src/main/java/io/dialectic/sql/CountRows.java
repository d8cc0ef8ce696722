package io.dialectic.sql;

/** The number of rows. Read as a 64-bit number; see {@link CountSpelling}. */
public record CountRows() implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(writer.syntax().count().text());
    }
}
