package io.dialectic.sql;

/** A predicate that always or never holds, spelled so that every database takes it as a predicate. */
public record Truth(boolean value) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(value ? "1 = 1" : "1 = 0");
    }
}
