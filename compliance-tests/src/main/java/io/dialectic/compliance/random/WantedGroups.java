package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        List<Value> keys,
        List<Total> totals,
        @Nullable Having having) {
    /** An aggregate that is a whole number, compared with a number. */
    record Having(Total total, Predicate.Comparison comparison, long value) {
        private String code(Entity entity) {
            return ".having(" + total.code(entity) + "." + Code.method(comparison) + "(" + value + "L))";
        }

        private List<Having> smaller() {
            return total.smaller().stream()
                    .map(one -> new Having(one, comparison, value))
                    .toList();
        }
    }

    private WantedGroups predicate(@Nullable Predicate other) {
        return new WantedGroups(entity, other, keys, totals, having);
    }

    private WantedGroups keys(List<Value> others) {
        return new WantedGroups(entity, predicate, others, totals, having);
    }

    private WantedGroups totals(List<Total> others) {
        return new WantedGroups(entity, predicate, keys, others, having);
    }

    private WantedGroups having(@Nullable Having other) {
        return new WantedGroups(entity, predicate, keys, totals, other);
    }

    /** Groups that ask for less, the greatest steps first. */
    List<WantedGroups> smaller() {
        List<WantedGroups> smaller = new ArrayList<>();
        if (having != null) {
            smaller.add(having(null));
            having.smaller().forEach(one -> smaller.add(having(one)));
        }
        Shrinking.lists(totals, Total::smaller).stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> smaller.add(totals(one)));
        Shrinking.lists(keys, Value::smaller).stream()
                .filter(one -> !one.isEmpty() && one.stream().distinct().count() == one.size())
                .forEach(one -> smaller.add(keys(one)));
        if (predicate != null) {
            smaller.add(predicate(null));
            predicate.smaller().forEach(one -> smaller.add(predicate(one)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String grouped = keys.isEmpty()
                ? ""
                : ".groupBy(List.of("
                        + keys.stream().map(key -> key.code(entity)).collect(Collectors.joining(", ")) + "))";
        String groups = entity.variable()
                + (predicate == null ? "" : ".where(" + predicate.code(entity) + ")")
                + grouped
                + (having == null ? "" : having.code(entity));
        return totals.stream()
                .map(total -> groups + ".select(" + total.code(entity) + ")")
                .collect(Collectors.joining(", ", "List.of(", ")"));
    }
}
