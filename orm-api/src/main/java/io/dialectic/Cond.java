package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a model, made from {@link Attr}. A class and no functional interface, so that overloads of
 * {@code where} stay unambiguous.
 *
 * @param <M> the model
 */
public final class Cond<M> {
    private final Function<ModelDefinition, Condition> resolve;

    Cond(Function<ModelDefinition, Condition> resolve) {
        this.resolve = resolve;
    }

    /** Both hold. */
    public Cond<M> and(Cond<M> other) {
        return new Cond<>(model -> new Condition.And(List.of(resolve(model), other.resolve(model))));
    }

    /** At least one holds. */
    public Cond<M> or(Cond<M> other) {
        return new Cond<>(model -> new Condition.Or(List.of(resolve(model), other.resolve(model))));
    }

    /** It does not hold. As in SQL, what is unknown because of a null stays unknown. */
    public Cond<M> not() {
        return new Cond<>(model -> new Condition.Not(resolve(model)));
    }

    /** All hold; with none, everything matches. */
    public static <M> Cond<M> allOf(List<Cond<M>> conditions) {
        return new Cond<>(model -> new Condition.And(parts(conditions, model)));
    }

    /** All hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Cond<M> allOf(Cond<M>... conditions) {
        return allOf(Arrays.asList(conditions));
    }

    /** At least one holds; with none, nothing matches. */
    public static <M> Cond<M> anyOf(List<Cond<M>> conditions) {
        return new Cond<>(model -> new Condition.Or(parts(conditions, model)));
    }

    /** At least one holds. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Cond<M> anyOf(Cond<M>... conditions) {
        return anyOf(Arrays.asList(conditions));
    }

    /**
     * A condition on a value that may be missing, such as a filter of a search: it always holds where there is none. For an
     * update or destroy that is no condition, so they refuse it.
     */
    public static <M, V> Cond<M> ifPresent(@Nullable V value, Function<V, Cond<M>> condition) {
        return value == null ? allOf(List.of()) : condition.apply(value);
    }

    /** A condition on a value that may be missing. */
    public static <M, V> Cond<M> ifPresent(Optional<V> value, Function<V, Cond<M>> condition) {
        return value.map(condition).orElseGet(() -> allOf(List.of()));
    }

    private static <M> List<Condition> parts(List<Cond<M>> conditions, ModelDefinition model) {
        return conditions.stream().map(condition -> condition.resolve(model)).toList();
    }

    /** The condition over the attributes of a model; for the engine. */
    public Condition resolve(ModelDefinition model) {
        return resolve.apply(model);
    }
}
