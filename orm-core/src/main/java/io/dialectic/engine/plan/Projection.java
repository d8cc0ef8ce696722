package io.dialectic.engine.plan;

import io.dialectic.query.Condition;
import io.dialectic.query.ValueExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the rows of a query, where it is not whole entities.
 *
 * @param distinct whether equal results are given once
 * @param groupBy what rows are grouped by; empty for none
 * @param having the condition on groups, or null for none
 */
public record Projection(
        List<ValueExpression> columns,
        boolean distinct,
        List<ValueExpression> groupBy,
        @Nullable Condition having) {
    /** Values of single rows, or of all rows together if they are aggregates. */
    public static Projection of(List<ValueExpression> columns) {
        return new Projection(columns, false, List.of(), null);
    }
}
