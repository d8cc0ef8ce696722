package io.dialectic;

import io.dialectic.query.Given;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The groups of the rows of a query, made by {@link Query#groupBy}. What is read of a group is one of the values it was grouped
 * by, or an {@link Aggregate}. Immutable.
 *
 * @param <M> the model
 */
public interface Groups<M> {
    /** Starts a condition on groups: {@code having(count()).gt(1L)}. Conditions add up: all must hold. */
    <V> Step<Groups<M>, M, V> having(Expr<M, V> value);

    /** Leaves out groups for which a condition does not hold. */
    Groups<M> having(Cond<M> condition);

    /** Orders the groups; further calls add further keys. */
    Groups<M> orderBy(Order<M> order);

    /** Orders the groups by a value, ascending. */
    default Groups<M> orderBy(Expr<M, ?> value) {
        return orderBy(Given.to("orderBy", "an expression", value).asc());
    }

    /** Orders the groups by a value, descending. */
    default Groups<M> orderByDesc(Expr<M, ?> value) {
        return orderBy(Given.to("orderByDesc", "an expression", value).desc());
    }

    /** At most this many groups; without an order they go by what they are grouped by. */
    Groups<M> limit(long groups);

    /** Leaves out this many groups first. */
    Groups<M> offset(long groups);

    /** The number of groups; limit, offset and order play no part. */
    long count();

    /** One value of each group. */
    <V> Selection<@Nullable V> project(Expr<M, V> value);

    /** Two values of each group. */
    <A, B, R> Selection<R> project(Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make);

    /** Each group as a record; components that are not set are attributes that the rows are grouped by. */
    <R extends Record> Selection<R> project(Class<R> shape, UnaryOperator<Columns<M, R>> columns);

    /** Each group as a record. */
    default <R extends Record> List<R> select(Class<R> shape, UnaryOperator<Columns<M, R>> columns) {
        return project(shape, columns).list();
    }

    /** One value of each group. */
    default <V> List<@Nullable V> select(Expr<M, V> value) {
        return project(value).list();
    }

    /** Two values of each group, made into one result: {@code select(attr(User::name), count(), NameCount::new)}. */
    default <A, B, R> List<R> select(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make) {
        return project(first, second, make).list();
    }
}
