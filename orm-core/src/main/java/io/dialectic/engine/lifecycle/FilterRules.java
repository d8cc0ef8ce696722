package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.engine.plan.FilterValues;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Filter;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import org.jspecify.annotations.Nullable;

/** What global filters ask of values that are written, and of what is read later. */
public final class FilterRules {
    private FilterRules() {}

    /** Gives a new row the values of the filters; refuses a row that has others. */
    public static void fill(FilterValues values, BoundModel<?> model, NewRow row) {
        for (Filter filter : model.definition().filters()) {
            Object value = values.of(filter, model);
            Object given = row.value(filter.attribute());
            if (given == null) {
                row.write(filter.attribute(), value);
            } else {
                check(filter, model, value, given);
            }
        }
    }

    /** Refuses to write other values than those of the filters that hold for the rows. */
    public static void check(FilterValues values, BoundModel<?> model, QueryDescription rows, Assignments assignments) {
        for (Filter filter : model.definition().filters()) {
            if (assignments.assigns(filter.attribute())
                    && !rows.options().unfiltered().contains(filter.name())) {
                check(filter, model, values.of(filter, model), assignments.value(filter.attribute()));
            }
        }
    }

    /** Finds now, before the first statement of a read, whether a value is missing for its includes, which are read later. */
    public static void checkIncludes(FilterValues values, BoundModels models, QueryDescription query) {
        for (Include include : query.includes()) {
            QueryDescription child = include.child();
            ReadOptions options = child.options();
            check(values, models.of(child.model()), options);
            Association.Through between = include.association().through();
            while (between != null) {
                check(values, models.of(between.model()), options);
                between = between.next();
            }
            checkIncludes(values, models, child);
        }
    }

    private static void check(FilterValues values, BoundModel<?> model, ReadOptions options) {
        for (Filter filter : model.definition().filters()) {
            if (!options.unfiltered().contains(filter.name())) {
                values.of(filter, model);
            }
        }
    }

    private static void check(Filter filter, BoundModel<?> model, Object value, @Nullable Object given) {
        if (!value.equals(given)) {
            throw new QueryException(
                    ErrorCode.FILTER_VIOLATED,
                    model + "." + filter.attribute() + " is set to another value than the filter '" + filter.name()
                            + "' has, so the row would be out of sight. Leave it out, or work on database.with(\""
                            + filter.name() + "\", value) of that value.");
        }
    }
}
