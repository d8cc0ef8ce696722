package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.OrderBy;

/**
 * A sort key, made by {@link Attr#asc()} or {@link Attr#desc()}.
 *
 * @param <M> the model
 */
public final class Order<M> {
    private final Prop<M, ?> property;
    private final boolean descending;
    private final OrderBy.Nulls nulls;

    Order(Prop<M, ?> property, boolean descending, OrderBy.Nulls nulls) {
        this.property = property;
        this.descending = descending;
        this.nulls = nulls;
    }

    /** The same with nulls in front, on every database. */
    public Order<M> nullsFirst() {
        return new Order<>(property, descending, OrderBy.Nulls.FIRST);
    }

    /** The same with nulls at the end, on every database. */
    public Order<M> nullsLast() {
        return new Order<>(property, descending, OrderBy.Nulls.LAST);
    }

    /** The sort key over an attribute of a model; for the engine. */
    public OrderBy resolve(ModelDefinition model) {
        return new OrderBy(PropertyReference.attribute(property, model), descending, nulls);
    }
}
