package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was found, and what was loaded with it.
 *
 * @param id its key
 * @param parent the loaded parent; null if there is none or it was not asked for
 * @param children the loaded children; empty if there are none or they were not asked for
 */
record Found(long id, @Nullable Found parent, List<Found> children) {
    /** What a query must find among rows in memory. */
    static List<Found> expected(Wanted wanted, World world, boolean nullsAreLowest) {
        return page(wanted, matching(wanted, world, world.rows(wanted.entity())), nullsAreLowest).stream()
                .map(row -> of(row, wanted, world, nullsAreLowest))
                .toList();
    }

    /** The rows of a query among some; a required include is a condition on its parents. */
    static List<Facts> matching(Wanted wanted, World world, List<Facts> rows) {
        return rows.stream()
                .filter(row -> Evaluator.holds(wanted.predicate(), row, world))
                .filter(row -> hasRequired(wanted, world, row))
                .toList();
    }

    private static boolean hasRequired(Wanted wanted, World world, Facts row) {
        if (wanted.parent() != null
                && wanted.parent().required()
                && matchingParent(wanted.parent(), world, row) == null) {
            return false;
        }
        return wanted.children() == null
                || !wanted.children().required()
                || !matching(wanted.children(), world, world.children(row)).isEmpty();
    }

    private static @Nullable Facts matchingParent(Wanted wanted, World world, Facts row) {
        Facts parent = world.parent(row);
        return parent == null || matching(wanted, world, List.of(parent)).isEmpty() ? null : parent;
    }

    private static List<Facts> page(Wanted wanted, List<Facts> rows, boolean nullsAreLowest) {
        List<Facts> sorted = new ArrayList<>(rows);
        sorted.sort(Sorting.comparator(wanted.order(), nullsAreLowest));
        int from = (int) Math.min(wanted.offset(), sorted.size());
        int to = wanted.limit() < 0 ? sorted.size() : (int) Math.min(from + wanted.limit(), sorted.size());
        return sorted.subList(from, to);
    }

    private static Found of(Facts row, Wanted wanted, World world, boolean nullsAreLowest) {
        Found parent = null;
        if (wanted.parent() != null) {
            Facts found = matchingParent(wanted.parent(), world, row);
            parent = found == null ? null : of(found, wanted.parent(), world, nullsAreLowest);
        }
        List<Found> children = List.of();
        Wanted included = wanted.children();
        if (included != null) {
            children = page(included, matching(included, world, world.children(row)), nullsAreLowest).stream()
                    .map(child -> of(child, included, world, nullsAreLowest))
                    .toList();
            children = comparable(children, included);
        }
        return new Found(row.id(), parent, children);
    }

    /** Rows in the order of their keys, where the query does not decide the order itself. */
    static List<Found> comparable(List<Found> rows, Wanted wanted) {
        return wanted.ordersTotally()
                ? rows
                : rows.stream().sorted(Comparator.comparing(Found::id)).toList();
    }

    @Override
    public String toString() {
        return id + (parent == null ? "" : "^" + parent) + (children.isEmpty() ? "" : children.toString());
    }
}
