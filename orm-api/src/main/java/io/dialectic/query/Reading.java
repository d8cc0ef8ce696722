package io.dialectic.query;

import io.dialectic.model.ModelDefinition;
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

    /**
     * A read, and what is read of its own results again and again, until there is nothing new.
     *
     * @param all whether equal results stay; else each is followed once, so that circles end
     * @param itself stands for the results in the step
     */
    record Recursive(Reading seed, Reading step, boolean all, Itself itself) implements Reading {}

    /** The results of a {@link Recursive} inside its step. Compared by identity. */
    final class Itself implements Reading {
        private final ModelDefinition model;

        /** The results, as rows of a model that has one attribute for each column. */
        public Itself(ModelDefinition model) {
            this.model = model;
        }

        /** The model of the results. */
        public ModelDefinition model() {
            return model;
        }
    }

    /**
     * Rows of values.
     *
     * @param model has one attribute for each column
     * @param rows a value for each attribute, in order
     */
    record Rows(ModelDefinition model, List<List<@Nullable Object>> rows) implements Reading {}

    /** How reads are put together. */
    enum Combination {
        UNION,
        INTERSECT,
        EXCEPT
    }
}
