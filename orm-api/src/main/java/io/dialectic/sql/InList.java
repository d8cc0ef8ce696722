package io.dialectic.sql;

import java.util.List;

/** Membership of a list of expressions, at least one. */
public record InList(Expression value, List<? extends Expression> items, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value)
                .sql(negated ? " NOT IN (" : " IN (")
                .nodes(items, ", ")
                .sql(")");
    }
}
