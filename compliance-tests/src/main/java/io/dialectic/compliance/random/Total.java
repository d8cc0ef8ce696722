package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate.
 *
 * @param value of what; null for a count of rows
 * @param filter which rows it takes, or null for all
 */
record Total(Kind kind, @Nullable Value value, @Nullable Predicate filter) {
    /** What is computed. */
    enum Kind {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        SUM_AS_LONG,
        MIN,
        MAX
    }

    /** The type of the result. */
    Class<?> type() {
        return switch (kind) {
            case COUNT, COUNT_DISTINCT, SUM_AS_LONG -> Long.class;
            case SUM -> BigDecimal.class;
            case MIN, MAX -> value == null ? Long.class : value.type();
        };
    }

    /** Aggregates that ask for less. */
    List<Total> smaller() {
        List<Total> smaller = new ArrayList<>();
        if (filter != null) {
            smaller.add(new Total(kind, value, null));
            filter.smaller().forEach(one -> smaller.add(new Total(kind, value, one)));
        }
        if (value != null) {
            value.smaller().forEach(one -> smaller.add(new Total(kind, one, filter)));
        }
        return smaller;
    }

    /** The code that makes it. */
    String code(Entity entity) {
        String rows = value == null ? "Aggregates.<" + entity.type().getSimpleName() + ">" : "";
        return rows + Code.method(kind) + "(" + (value == null ? "" : value.code(entity)) + ")"
                + (filter == null ? "" : ".filter(" + filter.code(entity) + ")");
    }
}
