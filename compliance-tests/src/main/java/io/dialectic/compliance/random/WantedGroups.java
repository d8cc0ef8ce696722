package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows and what is computed of each. Printed as the code that makes them.
 *
 * @param predicate the condition on rows, or null for none
 * @param keys what rows are grouped by; none for one group of all rows
 * @param totals what is computed, at least one
 * @param having the condition on groups, or null for none
 */
record WantedGroups(
        Entity entity,
        @Nullable Predicate predicate,
        List<Field> keys,
        List<Total> totals,
        @Nullable Having having) {
    /** What is computed of a group. */
    enum Kind {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        MIN,
        MAX
    }

    /**
     * An aggregate.
     *
     * @param field of which; null for a count of rows
     * @param filter which rows it takes, or null for all
     */
    record Total(Kind kind, @Nullable Field field, @Nullable Predicate filter) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + "(" + (field == null ? "" : "attr(" + field.attribute() + ")")
                    + ")" + (filter == null ? "" : ".filter(" + filter + ")");
        }
    }

    /** An aggregate that is a whole number, compared with a number. */
    record Having(Total total, Predicate.Comparison comparison, long value) {
        @Override
        public String toString() {
            return "having(" + total + ")." + comparison.name().toLowerCase(Locale.ROOT) + "(" + value + "L)";
        }
    }

    /** Groups that ask for less, the greatest steps first. */
    List<WantedGroups> smaller() {
        List<WantedGroups> smaller = new ArrayList<>();
        if (having != null && !keys.isEmpty()) {
            smaller.add(new WantedGroups(entity, predicate, keys, totals, null));
        }
        if (totals.size() > 1) {
            totals.forEach(one -> smaller.add(new WantedGroups(entity, predicate, keys, List.of(one), having)));
        }
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            if (total.filter() != null) {
                List<Total> less = new ArrayList<>(totals);
                less.set(i, new Total(total.kind(), total.field(), null));
                smaller.add(new WantedGroups(entity, predicate, keys, less, having));
            }
        }
        if (keys.size() > 1) {
            keys.forEach(one -> smaller.add(new WantedGroups(entity, predicate, List.of(one), totals, having)));
        }
        if (predicate != null) {
            smaller.add(new WantedGroups(entity, null, keys, totals, having));
            Wanted.smaller(predicate).forEach(one -> smaller.add(new WantedGroups(entity, one, keys, totals, having)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return entity.name().toLowerCase(Locale.ROOT) + (predicate == null ? "" : ".where(" + predicate + ")")
                + (keys.isEmpty() ? "" : ".groupBy(" + keys + ")") + (having == null ? "" : "." + having) + ".select("
                + totals + ")";
    }
}
