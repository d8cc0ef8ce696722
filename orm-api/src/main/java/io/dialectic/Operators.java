package io.dialectic;

import io.dialectic.query.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators of a condition on one attribute, the same for {@code where(User::age).gt(3)} and {@code attr(User::age).gt(3)}.
 *
 * @param <R> what a finished condition gives
 * @param <V> the type of the attribute's values
 */
public interface Operators<R, V> {
    /** Finishes the condition; every other method ends here. */
    R apply(Operator operator, List<@Nullable Object> operands);

    /** Equal; null tests for null. */
    default R eq(@Nullable V value) {
        return value == null ? isNull() : apply(Operator.EQ, List.of(value));
    }

    /** Not equal; null tests for not null. As in SQL, a null attribute is neither equal nor unequal to a value. */
    default R ne(@Nullable V value) {
        return value == null ? isNotNull() : apply(Operator.NE, List.of(value));
    }

    /** Greater. */
    default R gt(V value) {
        return apply(Operator.GT, Arrays.asList(value));
    }

    /** Greater or equal. */
    default R gte(V value) {
        return apply(Operator.GTE, Arrays.asList(value));
    }

    /** Less. */
    default R lt(V value) {
        return apply(Operator.LT, Arrays.asList(value));
    }

    /** Less or equal. */
    default R lte(V value) {
        return apply(Operator.LTE, Arrays.asList(value));
    }

    /** Matches a pattern in which {@code %} is any text and {@code _} any character. Case is as the database does it. */
    default R like(String pattern) {
        return apply(Operator.LIKE, Arrays.asList(pattern));
    }

    /** Does not match a pattern. */
    default R notLike(String pattern) {
        return apply(Operator.NOT_LIKE, Arrays.asList(pattern));
    }

    /** Starts with a text, taken literally: {@code %} and {@code _} are no wildcards. */
    default R startsWith(String text) {
        return apply(Operator.STARTS_WITH, Arrays.asList(text));
    }

    /** Ends with a text, taken literally. */
    default R endsWith(String text) {
        return apply(Operator.ENDS_WITH, Arrays.asList(text));
    }

    /** Contains a text, taken literally. */
    default R contains(String text) {
        return apply(Operator.CONTAINS, Arrays.asList(text));
    }

    /** Is one of the values; an empty collection matches nothing, a null among them matches null. */
    default R in(Collection<? extends @Nullable V> values) {
        return apply(Operator.IN, new ArrayList<>(values));
    }

    /** Is one of the values. */
    @SuppressWarnings("unchecked")
    default R in(V first, V... others) {
        return apply(Operator.IN, listOf(first, others));
    }

    /** Is none of the values; an empty collection matches everything, a null among them leaves out nulls. */
    default R notIn(Collection<? extends @Nullable V> values) {
        return apply(Operator.NOT_IN, new ArrayList<>(values));
    }

    /** Is none of the values. */
    @SuppressWarnings("unchecked")
    default R notIn(V first, V... others) {
        return apply(Operator.NOT_IN, listOf(first, others));
    }

    /** Lies between two values, both included. */
    default R between(V low, V high) {
        return apply(Operator.BETWEEN, Arrays.asList(low, high));
    }

    /** Does not lie between two values. */
    default R notBetween(V low, V high) {
        return apply(Operator.NOT_BETWEEN, Arrays.asList(low, high));
    }

    /** Is null. */
    default R isNull() {
        return apply(Operator.IS_NULL, List.of());
    }

    /** Is not null. */
    default R isNotNull() {
        return apply(Operator.IS_NOT_NULL, List.of());
    }

    private static List<@Nullable Object> listOf(Object first, Object[] others) {
        List<@Nullable Object> all = new ArrayList<>(others.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(others));
        return all;
    }
}
