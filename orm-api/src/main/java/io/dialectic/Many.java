package io.dialectic;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A to-many association of a model: a method reference such as {@code User::posts}.
 *
 * @param <M> the model
 * @param <C> the model at the other end
 */
@FunctionalInterface
public interface Many<M, C> extends Serializable {
    /** The associated instances. */
    @Nullable
    Collection<? extends C> get(M model);
}
