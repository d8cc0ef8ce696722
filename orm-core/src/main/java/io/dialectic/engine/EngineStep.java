package io.dialectic.engine;

import io.dialectic.Query;
import io.dialectic.Step;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second half of {@code where(property)}. */
record EngineStep<M, V>(EngineQuery<M> query, Attribute attribute) implements Step<Query<M>, V> {
    @Override
    public Query<M> apply(Operator operator, List<@Nullable Object> operands) {
        return query.and(new Condition.Test(attribute, operator, operands));
    }
}
