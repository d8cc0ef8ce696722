package io.dialectic.sql;

import java.util.List;

/** A test by a regular expression; for databases with {@code REGULAR_EXPRESSIONS} only. */
public record RegularExpression(Expression value, Expression pattern, boolean negated, boolean anyCase)
        implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().regularExpression(negated, anyCase).write(writer, List.of(value, pattern));
    }
}
