package io.dialectic;

import io.dialectic.function.AggregateFunction;
import io.dialectic.query.Given;
import java.math.BigDecimal;

/** Functions of many rows, see {@link Aggregate}; made to be imported statically. */
public final class Aggregates {
    private Aggregates() {}

    /** The number of rows. */
    public static <M> Aggregate<M, Long> count() {
        return new Aggregate<>(AggregateFunction.COUNT, null, Long.class, false, null);
    }

    /** The number of rows for which a condition holds. */
    public static <M> Aggregate<M, Long> countIf(Cond<M> condition) {
        return Aggregates.<M>count().filter(Given.to("countIf", "a condition", condition));
    }

    /** The number of rows in which the value is not null. */
    public static <M> Aggregate<M, Long> count(Expr<M, ?> value) {
        return new Aggregate<>(
                AggregateFunction.COUNT, Given.to("count", "an expression", value), Long.class, false, null);
    }

    /** The number of different values that are not null. */
    public static <M> Aggregate<M, Long> countDistinct(Expr<M, ?> value) {
        return count(Given.to("countDistinct", "an expression", value)).distinct();
    }

    /** The exact sum of whole or decimal numbers; null without any. */
    public static <M> Aggregate<M, BigDecimal> sum(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.SUM, Given.to("sum", "an expression", number), BigDecimal.class, false, null);
    }

    /** The sum of whole numbers as 64 bits; a greater one is an error. Null without any. */
    public static <M> Aggregate<M, Long> sumAsLong(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.SUM, Given.to("sumAsLong", "an expression", number), Long.class, false, null);
    }

    /** The sum in floating point; null without any. */
    public static <M> Aggregate<M, Double> sumAsDouble(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.SUM, Given.to("sumAsDouble", "an expression", number), Double.class, false, null);
    }

    /** The average in floating point, of whole numbers too; null without any. */
    public static <M> Aggregate<M, Double> avg(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.AVERAGE, Given.to("avg", "an expression", number), Double.class, false, null);
    }

    /** The least value; null without any. */
    public static <M, V> Aggregate<M, V> min(Expr<M, V> value) {
        return new Aggregate<>(AggregateFunction.MINIMUM, Given.to("min", "an expression", value), null, false, null);
    }

    /** The greatest value; null without any. */
    public static <M, V> Aggregate<M, V> max(Expr<M, V> value) {
        return new Aggregate<>(AggregateFunction.MAXIMUM, Given.to("max", "an expression", value), null, false, null);
    }

    /** The standard deviation of a sample, in floating point; null without two values. */
    public static <M> Aggregate<M, Double> stddev(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.STANDARD_DEVIATION,
                Given.to("stddev", "an expression", number),
                Double.class,
                false,
                null);
    }

    /** The variance of a sample, in floating point; null without two values. */
    public static <M> Aggregate<M, Double> variance(Expr<M, ? extends Number> number) {
        return new Aggregate<>(
                AggregateFunction.VARIANCE, Given.to("variance", "an expression", number), Double.class, false, null);
    }
}
