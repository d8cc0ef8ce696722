package io.dialectic.sql;

import io.dialectic.type.ColumnType;

/**
 * A placeholder.
 *
 * @param slot where its value stands among the values given to {@link RenderedSql#bind}
 * @param type how the value is bound
 */
public record Parameter(int slot, ColumnType<?> type) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.parameter(this);
    }
}
