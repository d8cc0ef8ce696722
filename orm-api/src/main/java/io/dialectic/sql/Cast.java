package io.dialectic.sql;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.List;

/**
 * A value as another type.
 *
 * @param from what the value means
 */
public record Cast(Expression value, LogicalType.Kind from, ColumnType<?> type) implements Expression {
    /** A value that is known to be of the type, and a database has to be told. */
    public static Cast typed(Expression value, ColumnType<?> type) {
        return new Cast(value, type.logicalType().kind(), type);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.syntax().cast(from, type).write(writer, List.of(value));
    }
}
