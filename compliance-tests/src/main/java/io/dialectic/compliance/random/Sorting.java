package io.dialectic.compliance.random;

import io.dialectic.query.OrderBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sort key. */
record Sorting(Value value, boolean descending, OrderBy.Nulls nulls) {
    /** A row and the values that it is sorted by. */
    private record Keyed(Facts row, @Nullable Object[] values) {}

    /**
     * Rows in the order of several keys.
     *
     * @param nullsAreLowest where the database puts nulls when it is not told
     */
    static List<Facts> sorted(List<Facts> rows, List<Sorting> keys, World world, boolean nullsAreLowest) {
        return rows.stream()
                .map(row -> new Keyed(
                        row,
                        keys.stream()
                                .map(key -> Evaluator.value(key.value, row, world))
                                .toArray()))
                .sorted((first, second) -> compare(keys, first.values, second.values, nullsAreLowest))
                .map(Keyed::row)
                .toList();
    }

    private static int compare(
            List<Sorting> keys, @Nullable Object[] first, @Nullable Object[] second, boolean nullsAreLowest) {
        for (int i = 0; i < keys.size(); i++) {
            int order = keys.get(i).compare(first[i], second[i], nullsAreLowest);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compare(@Nullable Object first, @Nullable Object second, boolean nullsAreLowest) {
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

    /** Whether it decides between any two rows. */
    boolean total() {
        return value.equals(new Value.Own(Field.ID));
    }

    List<Sorting> smaller() {
        return value.smaller().stream()
                .filter(Value::ordered)
                .map(one -> new Sorting(one, descending, nulls))
                .toList();
    }

    /** The code that makes it. */
    String code(Entity entity) {
        return value.code(entity)
                + (descending ? ".desc()" : ".asc()")
                + switch (nulls) {
                    case FIRST -> ".nullsFirst()";
                    case LAST -> ".nullsLast()";
                    case DEFAULT -> "";
                };
    }
}
