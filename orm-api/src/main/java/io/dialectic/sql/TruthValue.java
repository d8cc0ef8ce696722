package io.dialectic.sql;

import java.util.List;

/** A predicate as a value: true, false or null. */
public record TruthValue(Expression predicate) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().truthValue().write(writer, List.of(predicate));
    }
}
