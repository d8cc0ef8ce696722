package io.dialectic;

import io.dialectic.function.WindowFunction;
import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Functions of the rows around a row; made to be imported statically. For sums and the like see {@link Aggregate#over}. */
public final class Windows {
    private Windows() {}

    /** The number of the row in its window, from 1. */
    public static <M> Expr<M, Long> rowNumber(Window<M> window) {
        return call(WindowFunction.ROW_NUMBER, 0, window);
    }

    /** Its rank, from 1, with gaps behind equals. */
    public static <M> Expr<M, Long> rank(Window<M> window) {
        return call(WindowFunction.RANK, 0, window);
    }

    /** Its rank, from 1, without gaps. */
    public static <M> Expr<M, Long> denseRank(Window<M> window) {
        return call(WindowFunction.DENSE_RANK, 0, window);
    }

    /** Its rank as a part of all, from 0 to 1. */
    public static <M> Expr<M, Double> percentRank(Window<M> window) {
        return call(WindowFunction.PERCENT_RANK, 0, window);
    }

    /** The part of the rows up to it, from above 0 to 1. */
    public static <M> Expr<M, Double> cumulativeDistribution(Window<M> window) {
        return call(WindowFunction.CUMULATIVE_DISTRIBUTION, 0, window);
    }

    /** Which of so many buckets of about equal size it is in, from 1. */
    public static <M> Expr<M, Long> bucket(int buckets, Window<M> window) {
        return call(WindowFunction.BUCKET, Functions.atLeast(1, "number of buckets", buckets), window);
    }

    /** The value so many rows before; null where there is none. */
    public static <M, V> Expr<M, V> lag(Expr<M, V> value, int rows, Window<M> window) {
        return call(WindowFunction.LAG, Functions.notNegative("distance", rows), window, value);
    }

    /** The value so many rows before, or the default where there is none. */
    public static <M, V> Expr<M, V> lag(Expr<M, V> value, int rows, V otherwise, Window<M> window) {
        return call(
                WindowFunction.LAG,
                Functions.notNegative("distance", rows),
                window,
                value,
                Functions.<M, V>value(otherwise));
    }

    /** The value so many rows behind; null where there is none. */
    public static <M, V> Expr<M, V> lead(Expr<M, V> value, int rows, Window<M> window) {
        return call(WindowFunction.LEAD, Functions.notNegative("distance", rows), window, value);
    }

    /** The value so many rows behind, or the default where there is none. */
    public static <M, V> Expr<M, V> lead(Expr<M, V> value, int rows, V otherwise, Window<M> window) {
        return call(
                WindowFunction.LEAD,
                Functions.notNegative("distance", rows),
                window,
                value,
                Functions.<M, V>value(otherwise));
    }

    /** The value of the first row of the frame. */
    public static <M, V> Expr<M, V> firstValue(Expr<M, V> value, Window<M> window) {
        return call(WindowFunction.FIRST_VALUE, 0, window, value);
    }

    /** The value of the last row of the frame, which by default is the row itself: say {@link Window#rows}. */
    public static <M, V> Expr<M, V> lastValue(Expr<M, V> value, Window<M> window) {
        return call(WindowFunction.LAST_VALUE, 0, window, value);
    }

    /** The value of the n-th row of the frame, from 1; null where there is none. */
    public static <M, V> Expr<M, V> nthValue(Expr<M, V> value, int row, Window<M> window) {
        return call(WindowFunction.NTH_VALUE, Functions.atLeast(1, "row", row), window, value);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <M, V> Expr<M, V> call(
            WindowFunction function, int count, Window<M> window, Expr<M, ?>... arguments) {
        String method = function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Given.to(method, "a window", window);
        Given.all(method, "expressions and values", Arrays.asList(arguments));
        return new Computed<>(model -> {
            List<ValueExpression> resolved = new ArrayList<>();
            for (Expr<M, ?> argument : arguments) {
                resolved.add(argument.resolve(model));
            }
            return new ValueExpression.WindowCall(function, resolved, count, window.resolve(model));
        });
    }
}
