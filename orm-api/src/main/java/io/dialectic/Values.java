package io.dialectic;

import org.jspecify.annotations.Nullable;

/**
 * Values to write: {@code v -> v.set(User::name).to("Alice")}. Immutable: {@code to} returns a changed copy.
 *
 * @param <M> the model
 */
public interface Values<M> {
    /** Chooses the attribute to set. */
    <V> To<M, V> set(Prop<M, V> attribute);

    /**
     * The second half: the value.
     *
     * @param <M> the model
     * @param <V> the type of the attribute's values
     */
    interface To<M, V> {
        /** Sets the value. */
        Values<M> to(@Nullable V value);
    }
}
