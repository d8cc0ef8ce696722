package io.dialectic;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A to-one association that tells "there is none" from "it was not loaded".
 *
 * @param <T> the model at the other end
 */
public final class Ref<T> {
    private static final Ref<?> NONE = new Ref<>(null, null);

    private final @Nullable T value;
    private final @Nullable Supplier<? extends RuntimeException> notLoaded;

    private Ref(@Nullable T value, @Nullable Supplier<? extends RuntimeException> notLoaded) {
        this.value = value;
        this.notLoaded = notLoaded;
    }

    /** A loaded association with an instance at the other end. */
    public static <T> Ref<T> of(T value) {
        return new Ref<>(value, null);
    }

    /** A loaded association with nothing at the other end. */
    @SuppressWarnings("unchecked")
    public static <T> Ref<T> none() {
        return (Ref<T>) NONE;
    }

    /** An association that was not loaded; reading it throws what the supplier makes. */
    public static <T> Ref<T> notLoaded(Supplier<? extends RuntimeException> error) {
        return new Ref<>(null, error);
    }

    /** Whether the association was loaded. */
    public boolean isLoaded() {
        return notLoaded == null;
    }

    /**
     * The instance at the other end, if there is one.
     *
     * @throws io.dialectic.error.AssociationNotLoadedException if it was not loaded
     */
    public Optional<T> get() {
        if (notLoaded != null) {
            throw notLoaded.get();
        }
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && isLoaded() == ref.isLoaded() && Objects.equals(value, ref.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Safe to print whether loaded or not. */
    @Override
    public String toString() {
        return notLoaded != null ? "(not loaded)" : String.valueOf(value);
    }
}
