package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.query.ValueExpression;
import java.util.function.Function;

/** A value made of others. */
final class Computed<M, V> implements Expr<M, V> {
    private final Function<ModelDefinition, ValueExpression> resolve;

    Computed(Function<ModelDefinition, ValueExpression> resolve) {
        this.resolve = resolve;
    }

    @Override
    public ValueExpression resolve(ModelDefinition model) {
        return resolve.apply(model);
    }
}
