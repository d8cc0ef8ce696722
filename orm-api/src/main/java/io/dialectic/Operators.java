package io.dialectic;

import io.dialectic.query.Given;
import io.dialectic.query.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators of a condition on one value, the same for {@code where(User::age).gt(3)} and {@code attr(User::age).gt(3)}. The
 * other side is a value, which is bound, or an expression on the same row: {@code attr(Post::getLikes).gt(attr(Post::getViews))}.
 *
 * @param <R> what a finished condition gives
 * @param <M> the model
 * @param <V> the type of the values
 */
public interface Operators<R, M, V> {
    /**
     * Finishes the condition; every other method ends here.
     *
     * @param operands values, {@link Expr}s of the same model, or a {@link SubQuery}
     */
    R apply(Operator operator, List<@Nullable Object> operands);

    /** Equal; null tests for null. */
    default R eq(@Nullable V value) {
        return value == null ? isNull() : apply(Operator.EQ, List.of(value));
    }

    /** Equal to another value of the row. */
    default R eq(Expr<M, ? extends V> other) {
        return apply(Operator.EQ, List.of(Given.to("eq", "an expression", other)));
    }

    /** Not equal; null tests for not null. As in SQL, a null attribute is neither equal nor unequal to a value. */
    default R ne(@Nullable V value) {
        return value == null ? isNotNull() : apply(Operator.NE, List.of(value));
    }

    /** Not equal to another value of the row. */
    default R ne(Expr<M, ? extends V> other) {
        return apply(Operator.NE, List.of(Given.to("ne", "an expression", other)));
    }

    /** Greater. */
    default R gt(V value) {
        return apply(Operator.GT, Arrays.asList(value));
    }

    /** Greater than another value of the row. */
    default R gt(Expr<M, ? extends V> other) {
        return apply(Operator.GT, List.of(Given.to("gt", "an expression", other)));
    }

    /** Greater or equal. */
    default R gte(V value) {
        return apply(Operator.GTE, Arrays.asList(value));
    }

    /** Greater than or equal to another value of the row. */
    default R gte(Expr<M, ? extends V> other) {
        return apply(Operator.GTE, List.of(Given.to("gte", "an expression", other)));
    }

    /** Less. */
    default R lt(V value) {
        return apply(Operator.LT, Arrays.asList(value));
    }

    /** Less than another value of the row. */
    default R lt(Expr<M, ? extends V> other) {
        return apply(Operator.LT, List.of(Given.to("lt", "an expression", other)));
    }

    /** Less or equal. */
    default R lte(V value) {
        return apply(Operator.LTE, Arrays.asList(value));
    }

    /** Less than or equal to another value of the row. */
    default R lte(Expr<M, ? extends V> other) {
        return apply(Operator.LTE, List.of(Given.to("lte", "an expression", other)));
    }

    /** Equal, null being equal to null: never unknown. */
    default R same(@Nullable V value) {
        return value == null ? isNull() : apply(Operator.SAME, List.of(value));
    }

    /** Equal to another value of the row, null being equal to null. */
    default R same(Expr<M, ? extends V> other) {
        return apply(Operator.SAME, List.of(Given.to("same", "an expression", other)));
    }

    /** Different, null being equal to null: never unknown. */
    default R notSame(@Nullable V value) {
        return value == null ? isNotNull() : apply(Operator.NOT_SAME, List.of(value));
    }

    /** Different from another value of the row, null being equal to null. */
    default R notSame(Expr<M, ? extends V> other) {
        return apply(Operator.NOT_SAME, List.of(Given.to("notSame", "an expression", other)));
    }

    /** Matches a pattern in which {@code %} is any text and {@code _} any character. Case is as the database does it. */
    default R like(String pattern) {
        return apply(Operator.LIKE, Arrays.asList(pattern));
    }

    /** Does not match a pattern. */
    default R notLike(String pattern) {
        return apply(Operator.NOT_LIKE, Arrays.asList(pattern));
    }

    /** Matches a pattern without regard to case, whatever the database's {@code like} does. */
    default R iLike(String pattern) {
        return apply(Operator.LIKE_ANY_CASE, Arrays.asList(pattern));
    }

    /** Does not match a pattern, without regard to case. */
    default R notILike(String pattern) {
        return apply(Operator.NOT_LIKE_ANY_CASE, Arrays.asList(pattern));
    }

    /** Matches a pattern that is another value of the row. */
    default R like(Expr<M, String> pattern) {
        return apply(Operator.LIKE, List.of(Given.to("like", "an expression", pattern)));
    }

    /** Matches a regular expression, whose syntax is the database's; case counts. */
    default R regexp(String expression) {
        return apply(Operator.MATCHES, Arrays.asList(expression));
    }

    /** Does not match a regular expression. */
    default R notRegexp(String expression) {
        return apply(Operator.NOT_MATCHES, Arrays.asList(expression));
    }

    /** Matches a regular expression without regard to case. */
    default R iRegexp(String expression) {
        return apply(Operator.MATCHES_ANY_CASE, Arrays.asList(expression));
    }

    /** Does not match a regular expression, without regard to case. */
    default R notIRegexp(String expression) {
        return apply(Operator.NOT_MATCHES_ANY_CASE, Arrays.asList(expression));
    }

    /**
     * Has the words of a search, such as {@code fresh "olive oil" -salt}, by the database's full text search. Some databases search
     * only an attribute that has a full-text index of its own, and for no words that are unwanted alone.
     */
    default R hasWords(String search) {
        return apply(Operator.HAS_WORDS, Arrays.asList(Given.to("hasWords", "the words of a search", search)));
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

    /** Does not start with a text, taken literally. */
    default R notStartsWith(String text) {
        return apply(Operator.NOT_STARTS_WITH, Arrays.asList(text));
    }

    /** Does not end with a text, taken literally. */
    default R notEndsWith(String text) {
        return apply(Operator.NOT_ENDS_WITH, Arrays.asList(text));
    }

    /** Does not contain a text, taken literally. */
    default R notContains(String text) {
        return apply(Operator.NOT_CONTAINS, Arrays.asList(text));
    }

    /** Is among the values of a query; where none is equal and one is null, it is unknown. */
    default R in(SubQuery<? extends V> query) {
        return apply(Operator.IN, List.of(Given.to("in", "a sub-query", query)));
    }

    /** Is not among the values of a query; where one of them is null, nothing matches. */
    default R notIn(SubQuery<? extends V> query) {
        return apply(Operator.NOT_IN, List.of(Given.to("notIn", "a sub-query", query)));
    }

    /** Is one of the values; an empty collection matches nothing, a null among them matches null. */
    default R in(Collection<? extends @Nullable V> values) {
        return apply(Operator.IN, new ArrayList<>(Given.to("in", "a collection of values", values)));
    }

    /** Is one of the values. */
    @SuppressWarnings("unchecked")
    default R in(V first, V... others) {
        return apply(Operator.IN, listOf("in", first, others));
    }

    /** Is none of the values; an empty collection matches everything, a null among them leaves out nulls. */
    default R notIn(Collection<? extends @Nullable V> values) {
        return apply(Operator.NOT_IN, new ArrayList<>(Given.to("notIn", "a collection of values", values)));
    }

    /** Is none of the values. */
    @SuppressWarnings("unchecked")
    default R notIn(V first, V... others) {
        return apply(Operator.NOT_IN, listOf("notIn", first, others));
    }

    /** Lies between two values, both included. */
    default R between(V low, V high) {
        return apply(Operator.BETWEEN, Arrays.asList(low, high));
    }

    /** Lies between two other values of the row, both included. */
    default R between(Expr<M, ? extends V> low, Expr<M, ? extends V> high) {
        return apply(
                Operator.BETWEEN,
                List.of(Given.to("between", "an expression", low), Given.to("between", "an expression", high)));
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

    private static List<@Nullable Object> listOf(String method, Object first, Object[] others) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(Given.to(method, "values", others)));
        return all;
    }
}
