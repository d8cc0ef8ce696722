package io.dialectic;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model: a method reference such as {@code User::email}, or an {@link Attr}.
 *
 * @param <M> the model
 * @param <V> the type of its values
 */
@FunctionalInterface
public interface Prop<M, V> extends Serializable {
    /** The value of the property. */
    @Nullable
    V get(M model);
}
