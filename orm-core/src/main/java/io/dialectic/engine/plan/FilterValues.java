package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Filter;
import io.dialectic.model.ModelDefinition;
import java.util.HashMap;
import java.util.Map;

/** The values that a piece of work was given for global filters. Immutable. */
public final class FilterValues {
    /** No values. */
    public static final FilterValues NONE = new FilterValues(Map.of());

    private final Map<String, Object> values;

    private FilterValues(Map<String, Object> values) {
        this.values = values;
    }

    /** The same with a value for a filter, in place of the one it had. */
    public FilterValues with(String filter, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(filter, value);
        return new FilterValues(Map.copyOf(more));
    }

    /** The value that rows of a model have; an error if none was given, or one of another type. */
    public Object of(Filter filter, BoundModel<?> model) {
        Object value = values.get(filter.name());
        ModelDefinition definition = model.definition();
        if (value == null) {
            throw new QueryException(
                    ErrorCode.FILTER_VALUE_REQUIRED,
                    definition + " is filtered by '" + filter.name() + "' on '" + filter.attribute()
                            + "', and no value was given for it. Work on database.with(\"" + filter.name()
                            + "\", value), or lift the filter of a query by unfiltered(\"" + filter.name() + "\").");
        }
        Class<?> held = model.type(filter.attribute()).javaType();
        if (!held.isInstance(value)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The filter '" + filter.name() + "' was given a "
                            + value.getClass().getSimpleName() + ", and "
                            + definition + "." + filter.attribute() + " holds " + held.getSimpleName()
                            + ". Give it one of those.");
        }
        return value;
    }
}
