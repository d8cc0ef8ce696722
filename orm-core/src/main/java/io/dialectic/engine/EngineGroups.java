package io.dialectic.engine;

import io.dialectic.Columns;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Groups;
import io.dialectic.Order;
import io.dialectic.Selection;
import io.dialectic.Step;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Condition;
import io.dialectic.query.Given;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The groups of a query; order, limit and offset of its description are those of the groups. */
record EngineGroups<M>(
        Session session,
        BoundModel<M> bound,
        QueryDescription description,
        List<ValueExpression> keys,
        @Nullable Condition condition)
        implements Groups<M> {
    static <M> EngineGroups<M> of(
            Session session, BoundModel<M> bound, QueryDescription description, List<ValueExpression> keys) {
        if (!description.order().isEmpty()
                || description.limit() >= 0
                || description.offset() > 0
                || description.lock() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "Order, limit, offset and lock stand in front of groupBy, where they would be of rows. Say them"
                            + " behind it, of the groups.");
        }
        return new EngineGroups<>(session, bound, description, keys, null);
    }

    private EngineGroups<M> with(QueryDescription changed) {
        return new EngineGroups<>(session, bound, changed, keys, condition);
    }

    private Projecting projecting() {
        return new Projecting(session, bound, description, keys, condition);
    }

    @Override
    public <V> Step<Groups<M>, M, V> having(Expr<M, V> value) {
        Given.to("having", "an expression", value);
        return (operator, operands) -> having(value.apply(operator, operands));
    }

    @Override
    public Groups<M> having(Cond<M> wanted) {
        Condition both = Condition.and(
                condition, Given.to("having", "a condition", wanted).resolve(bound.definition()));
        return new EngineGroups<>(session, bound, description, keys, both);
    }

    @Override
    public Groups<M> orderBy(Order<M> order) {
        return with(description.orderBy(Given.to("orderBy", "a sort key", order).resolve(bound.definition())));
    }

    @Override
    public Groups<M> limit(long groups) {
        return with(description.limit(Finding.notNegative("limit", groups)));
    }

    @Override
    public Groups<M> offset(long groups) {
        return with(description.offset(Finding.notNegative("offset", groups)));
    }

    @Override
    public long count() {
        QueryDescription all = description.order(List.of()).limit(-1).offset(0);
        return new EngineGroups<>(session, bound, all, keys, condition)
                .projecting()
                .value(keys.get(0))
                .count();
    }

    @Override
    public <V> Selection<@Nullable V> project(Expr<M, V> value) {
        return projecting().value(Given.to("select", "an expression", value).resolve(bound.definition()));
    }

    @Override
    public <A, B, R> Selection<R> project(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make) {
        Given.each("select", "expressions", first, second);
        Given.to("select", "a function that makes results", make);
        return projecting().pair(first.resolve(bound.definition()), second.resolve(bound.definition()), make);
    }

    @Override
    public <R extends Record> Selection<R> project(Class<R> shape, UnaryOperator<Columns<M, R>> columns) {
        return projecting()
                .shape(Given.to("select", "a record", shape), EngineColumns.gather(bound.definition(), columns));
    }
}
