package io.dialectic.sql;

import java.util.List;

/** A pattern test without regard to case. */
public record LikeAnyCase(Expression value, Expression pattern, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().likeAnyCase(negated).write(writer, List.of(value, pattern));
    }
}
