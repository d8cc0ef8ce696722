package io.dialectic;

import io.dialectic.query.Operator;
import java.util.List;

/** Conditions on list attributes, of databases that have arrays; made to be imported statically. */
public final class Lists {
    private Lists() {}

    /** The list has all elements of the other. */
    public static <M, T> Cond<M> containsAll(Expr<M, List<T>> value, List<T> other) {
        return Cond.test("containsAll", value, Operator.CONTAINS_ALL, other);
    }

    /** The list has all elements of the other. */
    public static <M, T> Cond<M> containsAll(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return Cond.test("containsAll", value, Operator.CONTAINS_ALL, other);
    }

    /** The other list has all elements of the list. */
    public static <M, T> Cond<M> containedIn(Expr<M, List<T>> value, List<T> other) {
        return Cond.test("containedIn", value, Operator.CONTAINED_IN, other);
    }

    /** The other list has all elements of the list. */
    public static <M, T> Cond<M> containedIn(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return Cond.test("containedIn", value, Operator.CONTAINED_IN, other);
    }

    /** The lists have an element in common. */
    public static <M, T> Cond<M> overlaps(Expr<M, List<T>> value, List<T> other) {
        return Cond.test("overlaps", value, Operator.OVERLAPS, other);
    }

    /** The lists have an element in common. */
    public static <M, T> Cond<M> overlaps(Expr<M, List<T>> value, Expr<M, List<T>> other) {
        return Cond.test("overlaps", value, Operator.OVERLAPS, other);
    }
}
