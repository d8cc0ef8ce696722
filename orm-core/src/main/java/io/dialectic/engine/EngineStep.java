package io.dialectic.engine;

import io.dialectic.Expr;
import io.dialectic.Query;
import io.dialectic.Step;
import io.dialectic.query.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second half of {@code where(value)}. */
record EngineStep<M, V>(EngineQuery<M> query, Expr<M, V> value) implements Step<Query<M>, M, V> {
    @Override
    public Query<M> apply(Operator operator, List<@Nullable Object> operands) {
        return query.where(value.apply(operator, operands));
    }
}
