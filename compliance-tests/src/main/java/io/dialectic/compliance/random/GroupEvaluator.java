package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What groups and combinations are of rows in memory, as sorted texts: databases promise no order of them. */
final class GroupEvaluator {
    private GroupEvaluator() {}

    /** For each key and total the values of all groups; without a key, for each total its value. */
    static List<List<String>> groups(WantedGroups wanted, World world) {
        Map<List<@Nullable Object>, List<Facts>> groups = new LinkedHashMap<>();
        if (wanted.keys().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Facts row : world.rows(wanted.entity())) {
            if (Evaluator.holds(wanted.predicate(), row, world)) {
                groups.computeIfAbsent(key(wanted, row, world), key -> new ArrayList<>())
                        .add(row);
            }
        }
        if (wanted.having() != null) {
            groups.values().removeIf(rows -> !holds(wanted.having(), rows, world));
        }
        List<List<String>> results = new ArrayList<>();
        for (Total total : wanted.totals()) {
            if (wanted.keys().isEmpty()) {
                results.add(sorted(groups.values().stream()
                        .map(rows -> text(Evaluator.total(total, rows, world)))
                        .toList()));
            }
            for (int i = 0; i < wanted.keys().size(); i++) {
                int key = i;
                List<String> lines = new ArrayList<>();
                groups.forEach((keys, rows) ->
                        lines.add(text(keys.get(key)) + "=" + text(Evaluator.total(total, rows, world))));
                results.add(sorted(lines));
            }
        }
        results.add(List.of(String.valueOf(groups.size())));
        return results;
    }

    private static List<@Nullable Object> key(WantedGroups wanted, Facts row, World world) {
        @Nullable Object[] key = new Object[wanted.keys().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = Evaluator.value(wanted.keys().get(i), row, world);
        }
        return Arrays.asList(key);
    }

    private static boolean holds(WantedGroups.Having having, List<Facts> rows, World world) {
        Object value = Evaluator.total(having.total(), rows, world);
        return value != null
                && Evaluator.compare(
                        having.comparison(),
                        new BigDecimal(value.toString()).compareTo(BigDecimal.valueOf(having.value())));
    }

    /** What is read of rows. */
    static List<String> values(WantedValues wanted, World world, boolean nullsAreLowest) {
        List<String> lines = new ArrayList<>();
        for (Facts row : Found.page(
                wanted.rows(),
                Found.matching(wanted.rows(), world, world.rows(wanted.rows().entity())),
                world,
                nullsAreLowest)) {
            lines.add(wanted.values().stream()
                    .map(value -> text(Evaluator.value(value, row, world)))
                    .collect(Collectors.joining(", ")));
        }
        return wanted.comparable(lines);
    }

    /** The values of a combination; nulls are equal. */
    static List<String> sets(WantedSets wanted, World world) {
        List<String> left = values(wanted.left(), world);
        List<String> right = values(wanted.right(), world);
        Collection<String> result = wanted.all() ? new ArrayList<>(left) : new LinkedHashSet<>(left);
        switch (wanted.combination()) {
            case UNION -> result.addAll(right);
            case INTERSECT -> result.retainAll(right);
            case EXCEPT -> result.removeAll(right);
        }
        return sorted(result);
    }

    private static List<String> values(WantedSets.Side side, World world) {
        return world.rows(side.entity()).stream()
                .filter(row -> Evaluator.holds(side.predicate(), row, world))
                .map(row -> text(Evaluator.value(side.value(), row, world)))
                .toList();
    }

    static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** A value as text; numbers by their value, since databases give them in several types. */
    static String text(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString())
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : String.valueOf(value);
    }
}
