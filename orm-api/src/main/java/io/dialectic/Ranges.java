package io.dialectic;

import io.dialectic.query.Operator;
import io.dialectic.type.Range;

/** Conditions on range attributes, of databases that have ranges; made to be imported statically. */
public final class Ranges {
    private Ranges() {}

    /** The range has all values of the other; for one value give a closed range of it. */
    public static <M, T extends Comparable<? super T>> Cond<M> contains(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("contains", value, Operator.CONTAINS_ALL, other);
    }

    /** The range has all values of the other; for one value give a closed range of it. */
    public static <M, T extends Comparable<? super T>> Cond<M> contains(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("contains", value, Operator.CONTAINS_ALL, other);
    }

    /** The other range has all values of the range. */
    public static <M, T extends Comparable<? super T>> Cond<M> within(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("within", value, Operator.CONTAINED_IN, other);
    }

    /** The other range has all values of the range. */
    public static <M, T extends Comparable<? super T>> Cond<M> within(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("within", value, Operator.CONTAINED_IN, other);
    }

    /** The ranges have a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> overlaps(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("overlaps", value, Operator.OVERLAPS, other);
    }

    /** The ranges have a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> overlaps(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("overlaps", value, Operator.OVERLAPS, other);
    }

    /** The ranges touch without a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> adjacent(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("adjacent", value, Operator.ADJACENT, other);
    }

    /** The ranges touch without a value in common. */
    public static <M, T extends Comparable<? super T>> Cond<M> adjacent(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("adjacent", value, Operator.ADJACENT, other);
    }

    /** The range ends before the other begins. */
    public static <M, T extends Comparable<? super T>> Cond<M> before(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("before", value, Operator.BEFORE, other);
    }

    /** The range ends before the other begins. */
    public static <M, T extends Comparable<? super T>> Cond<M> before(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("before", value, Operator.BEFORE, other);
    }

    /** The range begins after the other ends. */
    public static <M, T extends Comparable<? super T>> Cond<M> after(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("after", value, Operator.AFTER, other);
    }

    /** The range begins after the other ends. */
    public static <M, T extends Comparable<? super T>> Cond<M> after(Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("after", value, Operator.AFTER, other);
    }

    /** The range does not end after the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> endsWithin(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("endsWithin", value, Operator.ENDS_WITHIN, other);
    }

    /** The range does not end after the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> endsWithin(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("endsWithin", value, Operator.ENDS_WITHIN, other);
    }

    /** The range does not begin before the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> beginsWithin(Expr<M, Range<T>> value, Range<T> other) {
        return Cond.test("beginsWithin", value, Operator.BEGINS_WITHIN, other);
    }

    /** The range does not begin before the other. */
    public static <M, T extends Comparable<? super T>> Cond<M> beginsWithin(
            Expr<M, Range<T>> value, Expr<M, Range<T>> other) {
        return Cond.test("beginsWithin", value, Operator.BEGINS_WITHIN, other);
    }
}
