package io.dialectic.sql;

import io.dialectic.type.ColumnType;

/** A value as another type. */
public record Cast(Expression value, ColumnType<?> type) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("CAST(").node(value).sql(" AS " + writer.syntax().castType(type) + ")");
    }
}
