package io.dialectic.engine.read;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.QueryDescription;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a primary key, checked. */
public final class KeyValues {
    private KeyValues() {}

    /** The values of a key in the types of its attributes; integers are widened. */
    public static @Nullable Object[] of(BoundModel<?> model, Object... key) {
        List<Attribute> attributes = model.definition().primaryKey();
        if (attributes.isEmpty() || key.length != attributes.size()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The primary key of " + model + " is " + attributes + "; " + key.length
                            + " values were given. Give one for each, in this order.");
        }
        @Nullable Object[] values = new Object[key.length];
        for (int i = 0; i < key.length; i++) {
            values[i] = value(model, attributes.get(i), key[i]);
        }
        return values;
    }

    private static Object value(BoundModel<?> model, Attribute attribute, @Nullable Object value) {
        Class<?> type = model.type(attribute).javaType();
        if (type.isInstance(value)) {
            return value;
        }
        if (type == Long.class && (value instanceof Integer || value instanceof Short)) {
            return ((Number) value).longValue();
        }
        throw new QueryException(
                ErrorCode.INVALID_OPERAND,
                model + "." + attribute + " is a " + type.getSimpleName() + " and was looked for by "
                        + (value == null ? "null" : "a " + value.getClass().getSimpleName())
                        + ". Give a value of its type.");
    }

    /** A query for the row of a key. */
    public static QueryDescription condition(BoundModel<?> model, QueryDescription query, @Nullable Object[] values) {
        QueryDescription found = query;
        List<Attribute> attributes = model.definition().primaryKey();
        for (int i = 0; i < values.length; i++) {
            found = found.and(Condition.test(attributes.get(i), Operator.EQ, Arrays.asList(values[i])));
        }
        return found;
    }
}
