package io.dialectic.engine.plan;

import io.dialectic.sql.Expression;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;

/** A value in a statement, and how it is read. */
record Planned(Expression node, ColumnType<?> type) {
    LogicalType.Kind kind() {
        return type.logicalType().kind();
    }
}
