package io.dialectic.engine;

import io.dialectic.Selection;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.query.Condition;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a query is read as, other than entities.
 *
 * @param groupBy what its rows are grouped by; empty for none
 * @param having the condition on groups, or null for none
 */
record Projecting(
        Session session,
        BoundModel<?> bound,
        QueryDescription description,
        List<ValueExpression> groupBy,
        @Nullable Condition having) {
    private Reading reading(List<ValueExpression> columns) {
        Loading.refuse(description, "a projection");
        Including.refuse(description);
        return new Reading.Columns(description, columns, false, groupBy, having);
    }

    @SuppressWarnings("unchecked")
    <V> Selection<@Nullable V> value(ValueExpression value) {
        return new EngineSelection<>(
                session,
                reading(List.of(value)),
                null,
                types -> (row, results) -> results.add((V) types.get(0).read(row, 1)));
    }

    @SuppressWarnings("unchecked")
    <A, B, R> Selection<R> pair(
            ValueExpression first, ValueExpression second, BiFunction<@Nullable A, @Nullable B, R> make) {
        return new EngineSelection<>(
                session,
                reading(List.of(first, second)),
                null,
                types -> (row, results) -> results.add(make.apply(
                        (A) types.get(0).read(row, 1), (B) types.get(1).read(row, 2))));
    }

    @SuppressWarnings("unchecked")
    <R> Selection<R> shape(Class<R> shape, Map<String, ValueExpression> computed) {
        ShapeColumns columns = session.engine.shape(bound, shape, computed.keySet());
        return (Selection<R>) new EngineSelection<>(
                session,
                reading(columns.values(computed)),
                columns,
                types -> columns.layout().reader(types));
    }
}
