package io.dialectic;

/**
 * The second half of {@code where(property)}: the operator and its value.
 *
 * @param <Q> the query that results
 * @param <V> the type of the attribute's values
 */
public interface Step<Q, V> extends Operators<Q, V> {}
