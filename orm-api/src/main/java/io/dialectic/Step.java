package io.dialectic;

/**
 * The second half of {@code where(property)}: the operator and its value.
 *
 * @param <Q> the query that results
 * @param <M> the model
 * @param <V> the type of the values
 */
public interface Step<Q, M, V> extends Operators<Q, M, V> {}
