package io.dialectic.engine.plan;

import io.dialectic.sql.QueryExpression;
import io.dialectic.type.ColumnType;
import java.util.List;

/** A read of columns: the statement, and how each column is read. */
public record ColumnsPlan(QueryExpression statement, List<ColumnType<?>> types) {
    /** Keeps its own copy of the types. */
    public ColumnsPlan {
        types = List.copyOf(types);
    }
}
