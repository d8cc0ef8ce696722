package io.dialectic.change;

import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values for some attributes of a model. Immutable: {@link #with} returns a changed copy. */
public final class Assignments {
    private static final Object UNASSIGNED = new Object();

    private final ModelDefinition model;
    private final @Nullable Object[] values;

    private Assignments(ModelDefinition model, @Nullable Object[] values) {
        this.model = model;
        this.values = values;
    }

    /** No value for any attribute. */
    public static Assignments none(ModelDefinition model) {
        @Nullable Object[] values = new Object[model.attributes().size()];
        Arrays.fill(values, UNASSIGNED);
        return new Assignments(model, values);
    }

    /** The same with a value; null is a value. */
    public Assignments with(Attribute attribute, @Nullable Object value) {
        @Nullable Object[] copy = values.clone();
        copy[attribute.ordinal()] = value;
        return new Assignments(model, copy);
    }

    /** The model whose attributes are given values. */
    public ModelDefinition model() {
        return model;
    }

    /** Whether the attribute is given a value. */
    public boolean assigns(Attribute attribute) {
        return values[attribute.ordinal()] != UNASSIGNED;
    }

    /** The value given, or null when none is. */
    public @Nullable Object value(Attribute attribute) {
        Object value = values[attribute.ordinal()];
        return value == UNASSIGNED ? null : value;
    }

    /** The attributes that are given a value, in the order of the model. */
    public List<Attribute> attributes() {
        List<Attribute> assigned = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            if (assigns(attribute)) {
                assigned.add(attribute);
            }
        }
        return assigned;
    }
}
