package io.dialectic;

import io.dialectic.function.AggregateFunction;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * A value computed of many rows, made by {@link Aggregates}: {@code sum(attr(Post::getLikes))}. It may be read and ordered by, of
 * groups or of all rows, and tested in {@code having}. Immutable.
 *
 * @param <M> the model
 * @param <V> the type of its values
 */
public final class Aggregate<M, V> implements Expr<M, V> {
    private final AggregateFunction function;
    private final @Nullable Expr<M, ?> argument;
    private final @Nullable Class<?> type;
    private final boolean distinct;
    private final @Nullable Cond<M> filter;

    Aggregate(
            AggregateFunction function,
            @Nullable Expr<M, ?> argument,
            @Nullable Class<?> type,
            boolean distinct,
            @Nullable Cond<M> filter) {
        this.function = function;
        this.argument = argument;
        this.type = type;
        this.distinct = distinct;
        this.filter = filter;
    }

    /** The same of each value once. */
    public Aggregate<M, V> distinct() {
        return new Aggregate<>(function, argument, type, true, filter);
    }

    /** The same of the rows for which a condition holds; a second one must hold as well. */
    public Aggregate<M, V> filter(Cond<M> condition) {
        Given.to("filter", "a condition", condition);
        return new Aggregate<>(function, argument, type, distinct, filter == null ? condition : filter.and(condition));
    }

    /** The same of the rows around each row, instead of one for all. */
    public Expr<M, V> over(Window<M> window) {
        Given.to("over", "a window", window);
        return new Computed<>(model -> new ValueExpression.WindowAggregate(resolve(model), window.resolve(model)));
    }

    @Override
    public ValueExpression.Aggregate resolve(ModelDefinition model) {
        return new ValueExpression.Aggregate(
                function,
                argument == null ? null : argument.resolve(model),
                type,
                distinct,
                filter == null ? null : filter.resolve(model));
    }
}
