package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Given;
import io.dialectic.query.Operator;
import java.util.List;
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

    /** A test of a value with another, both of which must be there, as must the elements of a list. */
    static <M> Cond<M> test(String method, Expr<M, ?> value, Operator operator, Object other) {
        if (other instanceof List<?> list) {
            Given.all(method, "values, of which none is null since it is equal to none,", list);
        }
        return Given.to(method, "an expression", value).apply(operator, List.of(Given.to(method, "a value", other)));
    }

    /** Both hold. */
    public Cond<M> and(Cond<M> other) {
        Given.to("and", "a condition", other);
        return new Cond<>(model -> new Condition.And(List.of(resolve(model), other.resolve(model))));
    }

    /** At least one holds. */
    public Cond<M> or(Cond<M> other) {
        Given.to("or", "a condition", other);
        return new Cond<>(model -> new Condition.Or(List.of(resolve(model), other.resolve(model))));
    }

    /** It does not hold. As in SQL, what is unknown because of a null stays unknown. */
    public Cond<M> not() {
        return new Cond<>(model -> new Condition.Not(resolve(model)));
    }

    /** All hold; with none, everything matches. */
    public static <M> Cond<M> allOf(List<Cond<M>> conditions) {
        Given.all("allOf", "conditions", conditions);
        return new Cond<>(model -> new Condition.And(parts(conditions, model)));
    }

    /** All hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Cond<M> allOf(Cond<M>... conditions) {
        return allOf(Given.each("allOf", "conditions", conditions));
    }

    /** At least one holds; with none, nothing matches. */
    public static <M> Cond<M> anyOf(List<Cond<M>> conditions) {
        Given.all("anyOf", "conditions", conditions);
        return new Cond<>(model -> new Condition.Or(parts(conditions, model)));
    }

    /** At least one holds. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Cond<M> anyOf(Cond<M>... conditions) {
        return anyOf(Given.each("anyOf", "conditions", conditions));
    }

    /**
     * A condition on a value that may be missing, such as a filter of a search: it always holds where there is none. For an
     * update or destroy that is no condition, so they refuse it.
     */
    public static <M, V> Cond<M> ifPresent(@Nullable V value, Function<V, Cond<M>> condition) {
        Given.to("ifPresent", "a function that makes a condition", condition);
        return value == null ? allOf(List.of()) : Given.back("ifPresent", "a condition", condition.apply(value));
    }

    private static <M> List<Condition> parts(List<Cond<M>> conditions, ModelDefinition model) {
        return conditions.stream().map(condition -> condition.resolve(model)).toList();
    }

    /** The condition over the attributes of a model; for the engine. */
    public Condition resolve(ModelDefinition model) {
        return resolve.apply(model);
    }
}
