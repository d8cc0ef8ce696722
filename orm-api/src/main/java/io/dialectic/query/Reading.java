package io.dialectic.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A read of columns, as a value. */
public sealed interface Reading {
    /**
     * Values of the rows of a query, or of groups of them.
     *
     * @param columns what is read, at least one
     * @param distinct whether equal results are given once
     * @param groupBy what rows are grouped by; empty for none
     * @param having the condition on groups, or null for none
     */
    record Columns(
            QueryDescription query,
            List<ValueExpression> columns,
            boolean distinct,
            List<ValueExpression> groupBy,
            @Nullable Condition having)
            implements Reading {
        /** Values of single rows, or of all rows together if they are aggregates. */
        public static Columns of(QueryDescription query, List<ValueExpression> columns) {
            return new Columns(query, columns, false, List.of(), null);
        }

        /** The same, equal results once. */
        public Columns distinctly() {
            return new Columns(query, columns, true, groupBy, having);
        }
    }

    /**
     * Two reads of the same columns put together.
     *
     * @param all whether equal results stay
     */
    record Combined(Reading left, Combination combination, boolean all, Reading right) implements Reading {}

    /** How reads are put together. */
    enum Combination {
        UNION,
        INTERSECT,
        EXCEPT
    }
}
