package io.dialectic;

import io.dialectic.query.Operator;
import java.util.List;

/** Conditions on list attributes, of databases that have arrays; made to be imported statically. */
public final class Lists {
    private Lists() {}

    /** The list has all elements of the other. */
    public static <M, T> Cond<M> containsAll(Expr<M, List<T>> value, List<T> other) {
        return value.apply(Operator.CONTAINS_ALL, List.of(other));
    }

    /** The list has all elements of the other. */
    public static <M, T> Cond<M> containsAll(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return value.apply(Operator.CONTAINS_ALL, List.of(other));
    }

    /** The other list has all elements of the list. */
    public static <M, T> Cond<M> containedIn(Expr<M, List<T>> value, List<T> other) {
        return value.apply(Operator.CONTAINED_IN, List.of(other));
    }

    /** The other list has all elements of the list. */
    public static <M, T> Cond<M> containedIn(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return value.apply(Operator.CONTAINED_IN, List.of(other));
    }

    /** The lists have an element in common. */
    public static <M, T> Cond<M> overlaps(Expr<M, List<T>> value, List<T> other) {
        return value.apply(Operator.OVERLAPS, List.of(other));
    }

    /** The lists have an element in common. */
    public static <M, T> Cond<M> overlaps(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return value.apply(Operator.OVERLAPS, List.of(other));
    }
}
