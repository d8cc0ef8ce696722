package io.dialectic.compliance.random;

import java.util.Comparator;
import java.util.List;

/**
 * A row that was found, and what was loaded with it.
 *
 * @param id its key
 * @param loaded for each include the rows that were loaded, one at the most of a to-one association
 */
record Found(long id, List<List<Found>> loaded) {
    /** What a query must find among rows in memory. */
    static List<Found> expected(Wanted wanted, World world, boolean nullsAreLowest) {
        return loaded(wanted, world, world.rows(wanted.entity()), nullsAreLowest);
    }

    private static List<Found> loaded(Wanted wanted, World world, List<Facts> rows, boolean nullsAreLowest) {
        List<Found> found = page(wanted, matching(wanted, world, rows), world, nullsAreLowest).stream()
                .map(row -> new Found(
                        row.id(),
                        wanted.includes().stream()
                                .map(each -> loaded(each.rows(), world, world.ends(each.link(), row), nullsAreLowest))
                                .toList()))
                .toList();
        return comparable(found, wanted);
    }

    /** The rows of a query among some; a required include is a condition on its parents. */
    static List<Facts> matching(Wanted wanted, World world, List<Facts> rows) {
        return rows.stream()
                .filter(row -> Evaluator.holds(wanted.predicate(), row, world))
                .filter(row -> wanted.includes().stream()
                        .filter(Wanted.Included::required)
                        .noneMatch(each -> matching(each.rows(), world, world.ends(each.link(), row))
                                .isEmpty()))
                .toList();
    }

    /** The part of the rows that a limit and an offset leave, in order. */
    static List<Facts> page(Wanted wanted, List<Facts> rows, World world, boolean nullsAreLowest) {
        List<Facts> sorted = Sorting.sorted(rows, wanted.order(), world, nullsAreLowest);
        int from = (int) Math.min(wanted.offset(), sorted.size());
        int to = wanted.limit() < 0 ? sorted.size() : (int) Math.min(from + wanted.limit(), sorted.size());
        return sorted.subList(from, to);
    }

    /** Rows in the order of their keys, where the query does not decide the order itself. */
    static List<Found> comparable(List<Found> rows, Wanted wanted) {
        return wanted.ordersTotally()
                ? rows
                : rows.stream().sorted(Comparator.comparing(Found::id)).toList();
    }

    @Override
    public String toString() {
        return loaded.isEmpty() ? String.valueOf(id) : id + loaded.toString();
    }
}
