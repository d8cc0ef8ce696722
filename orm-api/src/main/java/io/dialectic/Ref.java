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
    private static final Ref<?> NONE = new Ref<>(null, null, null);

    private final @Nullable T value;
    private final @Nullable Supplier<? extends RuntimeException> notLoaded;
    private final @Nullable Source<T> source;

    private Ref(
            @Nullable T value, @Nullable Supplier<? extends RuntimeException> notLoaded, @Nullable Source<T> source) {
        this.value = value;
        this.notLoaded = notLoaded;
        this.source = source;
    }

    /**
     * What loads an association when it is first used. Sources of the same association of the same row are equal.
     *
     * @param <T> the model at the other end
     */
    public interface Source<T> {
        /** Whether it was loaded. */
        boolean isLoaded();

        /** The instance at the other end, if there is one; loads it if it was not. */
        Optional<T> load();
    }

    /** A loaded association with an instance at the other end. */
    public static <T> Ref<T> of(T value) {
        return new Ref<>(value, null, null);
    }

    /** A loaded association with nothing at the other end. */
    @SuppressWarnings("unchecked")
    public static <T> Ref<T> none() {
        return (Ref<T>) NONE;
    }

    /** An association that was not loaded; reading it throws what the supplier makes. */
    public static <T> Ref<T> notLoaded(Supplier<? extends RuntimeException> error) {
        return new Ref<>(null, error, null);
    }

    /** An association that is loaded when it is first used, see {@link io.dialectic.query.LazyLoading}. */
    public static <T> Ref<T> lazy(Source<T> source) {
        return new Ref<>(null, null, source);
    }

    /** Whether the association was loaded. */
    public boolean isLoaded() {
        return source == null ? notLoaded == null : source.isLoaded();
    }

    /**
     * The instance at the other end, if there is one.
     *
     * @throws io.dialectic.error.AssociationNotLoadedException if it was not loaded, and is not loaded by its use
     */
    public Optional<T> get() {
        if (source != null) {
            return source.load();
        }
        if (notLoaded != null) {
            throw notLoaded.get();
        }
        return Optional.ofNullable(value);
    }

    /** Two that are loaded by their use are equal if they are the same association of the same row; nothing is loaded. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Ref<?> ref)) {
            return false;
        }
        if (source != null && ref.source != null) {
            return source.equals(ref.source);
        }
        if (notLoaded != null || ref.notLoaded != null) {
            return notLoaded != null && ref.notLoaded != null;
        }
        return get().equals(ref.get());
    }

    /** Of one that is loaded by its use, the hash is the same before and after. */
    @Override
    public int hashCode() {
        return source == null ? Objects.hashCode(value) : source.hashCode();
    }

    /** Safe to print whether loaded or not. */
    @Override
    public String toString() {
        return isLoaded() ? get().map(String::valueOf).orElse("null") : "(not loaded)";
    }
}
