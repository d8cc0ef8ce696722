package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.SelectItem;
import io.dialectic.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of rows or groups.
 *
 * @param aggregated whether a column is an aggregate
 */
record ReadColumns(
        List<SelectItem> items,
        List<ColumnType<?>> types,
        List<Expression> groupBy,
        @Nullable Expression having,
        boolean aggregated) {
    boolean ofGroups() {
        return aggregated || !groupBy.isEmpty();
    }

    /** Whether there is one result, of all rows. */
    boolean ofAllRows() {
        return aggregated && groupBy.isEmpty();
    }

    /** A limit of groups goes by what they are grouped by when nothing else was said. */
    List<Ordering> orderOfGroups(List<Ordering> order, @Nullable Limit limit) {
        if (limit == null || !order.isEmpty()) {
            return order;
        }
        if (groupBy.isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The aggregate is one value of all rows, so limit and offset do not apply. Leave them out, or"
                            + " group.");
        }
        return groupBy.stream()
                .map(key -> new Ordering(key, false, Ordering.Nulls.DEFAULT))
                .toList();
    }
}
