package io.dialectic.compliance.random;

import io.dialectic.query.OrderBy;
import java.util.Comparator;
import java.util.List;

/** One sort key. */
record Sorting(Field field, boolean descending, OrderBy.Nulls nulls) {
    /**
     * The order of several keys.
     *
     * @param nullsAreLowest where the database puts nulls when it is not told
     */
    static Comparator<Facts> comparator(List<Sorting> keys, boolean nullsAreLowest) {
        return (first, second) -> {
            for (Sorting key : keys) {
                int order = key.compare(first.value(key.field), second.value(key.field), nullsAreLowest);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private int compare(
            @org.jspecify.annotations.Nullable Object first,
            @org.jspecify.annotations.Nullable Object second,
            boolean nullsAreLowest) {
        if (first == null || second == null) {
            boolean nullsFirst = switch (nulls) {
                case FIRST -> true;
                case LAST -> false;
                case DEFAULT -> nullsAreLowest != descending;
            };
            int order = Boolean.compare(second == null, first == null);
            return nullsFirst ? order : -order;
        }
        int order = Evaluator.order(first, second);
        return descending ? -order : order;
    }

    @Override
    public String toString() {
        return "attr(" + field.attribute() + ")" + (descending ? ".desc()" : ".asc()")
                + switch (nulls) {
                    case FIRST -> ".nullsFirst()";
                    case LAST -> ".nullsLast()";
                    case DEFAULT -> "";
                };
    }
}
