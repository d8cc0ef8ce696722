package io.dialectic;

import java.util.function.UnaryOperator;

/**
 * A named piece of a query: a function on it.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface Scope<M> extends UnaryOperator<Query<M>> {}
