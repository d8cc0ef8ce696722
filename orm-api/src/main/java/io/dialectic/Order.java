package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.query.OrderBy;

/**
 * A sort key, made by {@link Expr#asc()} or {@link Expr#desc()}.
 *
 * @param <M> the model
 */
public final class Order<M> {
    private final Expr<M, ?> value;
    private final boolean descending;
    private final OrderBy.Nulls nulls;

    Order(Expr<M, ?> value, boolean descending, OrderBy.Nulls nulls) {
        this.value = value;
        this.descending = descending;
        this.nulls = nulls;
    }

    /** The same with nulls in front, on every database. */
    public Order<M> nullsFirst() {
        return new Order<>(value, descending, OrderBy.Nulls.FIRST);
    }

    /** The same with nulls at the end, on every database. */
    public Order<M> nullsLast() {
        return new Order<>(value, descending, OrderBy.Nulls.LAST);
    }

    /** The sort key over a model; for the engine. */
    public OrderBy resolve(ModelDefinition model) {
        return new OrderBy(value.resolve(model), descending, nulls);
    }
}
