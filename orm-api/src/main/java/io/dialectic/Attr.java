package io.dialectic;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.NamedProperty;
import io.dialectic.model.PathProperty;
import io.dialectic.model.PropertyReference;
import io.dialectic.model.ReferencingProperty;
import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as a value: {@code attr(User::age).gt(3)} is a condition, {@code attr(User::age).desc()} a sort key.
 *
 * @param <M> the model
 * @param <V> the type of its values
 */
public abstract sealed class Attr<M, V> implements Prop<M, V>, Expr<M, V> {
    private static final long serialVersionUID = 1L;

    private Attr() {}

    /** The attribute that a method reference reads. */
    public static <M, V> Attr<M, V> attr(Prop<M, V> property) {
        Given.to("attr", "a method reference", property);
        return property instanceof Attr<M, V> attribute ? attribute : new Referenced<>(property);
    }

    /** The part of an embedded value: {@code attr(User::address, Address::city)}. */
    public static <M, E, V> Attr<M, V> attr(Prop<M, E> whole, Prop<E, V> part) {
        return new Path<>(Given.to("attr", "a method reference", whole), Given.to("attr", "a method reference", part));
    }

    /** The attribute of a name, for models without a class; prefer {@link Model#attribute}, which checks it at once. */
    public static <V> Attr<Row, V> named(String name) {
        return new Named<>(Given.to("named", "the name of an attribute", name));
    }

    @Override
    public ValueExpression resolve(ModelDefinition model) {
        return ValueExpression.Property.of(PropertyReference.attribute(this, model));
    }

    /** An attribute that was found in a model; for the engine. */
    public static <M, V> Attr<M, V> checked(Attribute attribute) {
        return new Named<>(attribute.name());
    }

    private static final class Referenced<M, V> extends Attr<M, V> implements ReferencingProperty {
        private static final long serialVersionUID = 1L;
        private final Prop<M, V> reference;

        Referenced(Prop<M, V> reference) {
            this.reference = reference;
        }

        @Override
        public @Nullable V get(M model) {
            return reference.get(model);
        }

        @Override
        public Prop<M, V> reference() {
            return reference;
        }
    }

    private static final class Path<M, E, V> extends Attr<M, V> implements PathProperty {
        private static final long serialVersionUID = 1L;
        private final Prop<M, E> whole;
        private final Prop<E, V> part;

        Path(Prop<M, E> whole, Prop<E, V> part) {
            this.whole = whole;
            this.part = part;
        }

        @Override
        public @Nullable V get(M model) {
            E value = whole.get(model);
            return value == null ? null : part.get(value);
        }

        @Override
        public Prop<M, E> whole() {
            return whole;
        }

        @Override
        public Prop<E, V> part() {
            return part;
        }
    }

    private static final class Named<M, V> extends Attr<M, V> implements NamedProperty {
        private static final long serialVersionUID = 1L;
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String propertyName() {
            return name;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable V get(M model) {
            if (model instanceof Row row) {
                return (V) row.get(name);
            }
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The attribute '" + name + "' is known by name only and can be read from a Row, not from "
                            + model.getClass().getName() + ". Call the accessor instead.");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
