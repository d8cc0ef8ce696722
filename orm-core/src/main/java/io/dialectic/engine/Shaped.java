package io.dialectic.engine;

import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.metadata.Thrown;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import org.jspecify.annotations.Nullable;

/** Records as shapes of results and of values to create. */
final class Shaped {
    private Shaped() {}

    /** The attribute that a component of a shape stands for, by its name and type. */
    static Attribute attribute(BoundModel<?> bound, Class<?> shape, Assembly.Part part) {
        Attribute attribute = bound.definition().attributes().stream()
                .filter(one -> one.name().equals(part.name()))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        shape.getSimpleName() + "." + part.name() + " is no attribute of " + bound + ". They are: "
                                + bound.definition().attributes() + "."));
        Class<?> held = bound.type(attribute).javaType();
        if (held != AttributeTypes.boxed(part.type())) {
            throw new QueryException(
                    ErrorCode.INVALID_SHAPE,
                    shape.getSimpleName() + "." + part.name() + " is declared as "
                            + part.type().getSimpleName() + "; " + bound + "." + attribute + " is "
                            + held.getSimpleName() + ". Declare the same type.");
        }
        return attribute;
    }

    static @Nullable Object value(Assembly.Part part, Record values) {
        try {
            return part.getter().invoke(values);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }
}
