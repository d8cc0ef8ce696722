package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Filter;
import io.dialectic.model.ModelDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that a piece of work was given for global filters, and those that surround it. One operation asks for each of the
 * latter once, see {@link #once}.
 */
public final class FilterValues {
    private final Map<String, Object> values;
    private final AmbientFilters ambient;
    /** What an operation was told; null where each value is asked for anew. */
    private final @Nullable Map<String, Object> told;

    private FilterValues(Map<String, Object> values, AmbientFilters ambient, @Nullable Map<String, Object> told) {
        this.values = values;
        this.ambient = ambient;
        this.told = told;
    }

    /** No values but those around the work. */
    public static FilterValues of(AmbientFilters ambient) {
        return new FilterValues(Map.of(), ambient, null);
    }

    /** The same for one operation, however many statements it takes. */
    public FilterValues once() {
        return ambient.isEmpty() || told != null ? this : new FilterValues(values, ambient, new ConcurrentHashMap<>());
    }

    /** The same for what is loaded later, wherever that may be: the values around the work are asked for now. */
    public FilterValues kept() {
        if (ambient.isEmpty()) {
            return this;
        }
        AmbientFilters now =
                ambient.now(filter -> !values.containsKey(filter) && (told == null || !told.containsKey(filter)));
        return new FilterValues(values, now, told);
    }

    /** The same with a value for a filter, in place of the one it had. */
    public FilterValues with(String filter, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(filter, value);
        return new FilterValues(Map.copyOf(more), ambient, null);
    }

    private @Nullable Object value(String filter) {
        Object given = values.get(filter);
        if (given != null) {
            return given;
        }
        return told == null ? ambient.value(filter) : told.computeIfAbsent(filter, ambient::value);
    }

    /** The value that rows of a model have; an error if none was given, or one of another type. */
    public Object of(Filter filter, BoundModel<?> model) {
        Object value = value(filter.name());
        ModelDefinition definition = model.definition();
        if (value == null) {
            throw new QueryException(
                    ErrorCode.FILTER_VALUE_REQUIRED,
                    definition + " is filtered by '" + filter.name() + "' on '" + filter.attribute()
                            + "', and no value was given for it"
                            + (ambient.has(filter.name()) ? ", and its supplier gave none here" : "")
                            + ". Work on database.with(\"" + filter.name()
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
