package io.dialectic;

import io.dialectic.query.Condition;
import io.dialectic.query.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Two values of a row, tested together: {@code Pair.of(attr(Seat::row), attr(Seat::number)).in(seats)}. Tests with values are put
 * together of those of the parts, so every database has them.
 *
 * @param <M> the model
 * @param <A> the type of the first value
 * @param <B> the type of the second
 */
public final class Pair<M, A, B> {
    private final Expr<M, A> first;
    private final Expr<M, B> second;

    private Pair(Expr<M, A> first, Expr<M, B> second) {
        this.first = first;
        this.second = second;
    }

    /** Two values. */
    public static <M, A, B> Pair<M, A, B> of(Expr<M, A> first, Expr<M, B> second) {
        return new Pair<>(Given.to("Pair.of", "an expression", first), Given.to("Pair.of", "an expression", second));
    }

    /** Both are equal. */
    public Cond<M> eq(A a, B b) {
        return first.eq(Given.to("Pair", "two values", a)).and(second.eq(Given.to("Pair", "two values", b)));
    }

    /** They are one of these pairs; of no pairs, none matches. */
    public Cond<M> in(Collection<Map.Entry<A, B>> pairs) {
        Given.all("Pair.in", "pairs", pairs);
        List<Cond<M>> any = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> any.add(eq(pair.getKey(), pair.getValue())));
        return Cond.anyOf(any);
    }

    /** They are a row of a query; where its values or these are null, it may be unknown. */
    public Cond<M> in(PairQuery<A, B> query) {
        return in(query, false);
    }

    /** They are no row of a query; where a value of it is null, nothing may match. */
    public Cond<M> notIn(PairQuery<A, B> query) {
        return in(query, true);
    }

    private Cond<M> in(PairQuery<A, B> query, boolean negated) {
        Given.to("Pair.in", "a query", query);
        return new Cond<>(model -> new Condition.RowIn(
                List.of(first.resolve(model), second.resolve(model)), query.query(), query.columns(), negated));
    }

    /** The first is greater, or it is equal and the second is greater. */
    public Cond<M> gt(A a, B b) {
        return first.gt(a).or(first.eq(Given.to("Pair", "two values", a)).and(second.gt(b)));
    }

    /** The first is greater, or it is equal and the second is greater or equal. */
    public Cond<M> gte(A a, B b) {
        return first.gt(a).or(first.eq(Given.to("Pair", "two values", a)).and(second.gte(b)));
    }

    /** The first is less, or it is equal and the second is less. */
    public Cond<M> lt(A a, B b) {
        return first.lt(a).or(first.eq(Given.to("Pair", "two values", a)).and(second.lt(b)));
    }

    /** The first is less, or it is equal and the second is less or equal. */
    public Cond<M> lte(A a, B b) {
        return first.lt(a).or(first.eq(Given.to("Pair", "two values", a)).and(second.lte(b)));
    }
}
