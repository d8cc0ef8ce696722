package io.dialectic;

import io.dialectic.query.Operator;
import io.dialectic.type.Range;
import java.util.List;

/** Conditions on range attributes, of databases that have ranges; made to be imported statically. */
public final class Ranges {
    private Ranges() {}

    /** The range has all values of the other; for one value give a closed range of it. */
    public static <M, T extends Comparable<? super T>> Cond<M> contains(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.CONTAINS_ALL, List.of(other));
    }

    /** The range has all values of the other; for one value give a closed range of it. */
    public static <M, T extends Comparable<? super T>> Cond<M> contains(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.CONTAINS_ALL, List.of(other));
    }

    /** The other range has all values of the range. */
    public static <M, T extends Comparable<? super T>> Cond<M> within(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.CONTAINED_IN, List.of(other));
    }

    /** The other range has all values of the range. */
    public static <M, T extends Comparable<? super T>> Cond<M> within(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.CONTAINED_IN, List.of(other));
    }

    /** The ranges have a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> overlaps(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.OVERLAPS, List.of(other));
    }

    /** The ranges have a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> overlaps(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.OVERLAPS, List.of(other));
    }

    /** The ranges touch without a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> adjacent(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.ADJACENT, List.of(other));
    }

    /** The ranges touch without a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> adjacent(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.ADJACENT, List.of(other));
    }

    /** The range ends before the other begins. */
    public static <M, T extends Comparable<? super T>> Cond<M> before(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.BEFORE, List.of(other));
    }

    /** The range ends before the other begins. */
    public static <M, T extends Comparable<? super T>> Cond<M> before(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.BEFORE, List.of(other));
    }

    /** The range begins after the other ends. */
    public static <M, T extends Comparable<? super T>> Cond<M> after(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.AFTER, List.of(other));
    }

    /** The range begins after the other ends. */
    public static <M, T extends Comparable<? super T>> Cond<M> after(Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.AFTER, List.of(other));
    }

    /** The range does not end after the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> endsWithin(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.ENDS_WITHIN, List.of(other));
    }

    /** The range does not end after the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> endsWithin(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.ENDS_WITHIN, List.of(other));
    }

    /** The range does not begin before the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> beginsWithin(Expr<M, Range<T>> value, Range<T> other) {
        return value.apply(Operator.BEGINS_WITHIN, List.of(other));
    }

    /** The range does not begin before the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> beginsWithin(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return value.apply(Operator.BEGINS_WITHIN, List.of(other));
    }
}
