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
import java.util.Objects;
import java.util.Set;
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
                groups.computeIfAbsent(key(wanted, row), key -> new ArrayList<>())
                        .add(row);
            }
        }
        if (wanted.having() != null) {
            groups.values().removeIf(rows -> !holds(wanted.having(), rows, world));
        }
        List<List<String>> results = new ArrayList<>();
        for (WantedGroups.Total total : wanted.totals()) {
            if (wanted.keys().isEmpty()) {
                results.add(sorted(groups.values().stream()
                        .map(rows -> text(value(total, rows, world)))
                        .toList()));
            }
            for (int i = 0; i < wanted.keys().size(); i++) {
                int key = i;
                List<String> lines = new ArrayList<>();
                groups.forEach((keys, rows) -> lines.add(text(keys.get(key)) + "=" + text(value(total, rows, world))));
                results.add(sorted(lines));
            }
        }
        results.add(List.of(String.valueOf(groups.size())));
        return results;
    }

    private static List<@Nullable Object> key(WantedGroups wanted, Facts row) {
        @Nullable Object[] key = new Object[wanted.keys().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.value(wanted.keys().get(i));
        }
        return Arrays.asList(key);
    }

    private static boolean holds(WantedGroups.Having having, List<Facts> rows, World world) {
        Object value = value(having.total(), rows, world);
        return value != null
                && Evaluator.compare(
                        having.comparison(),
                        new BigDecimal(value.toString()).compareTo(BigDecimal.valueOf(having.value())));
    }

    private static @Nullable Object value(WantedGroups.Total total, List<Facts> rows, World world) {
        List<Facts> taken = rows.stream()
                .filter(row -> Evaluator.holds(total.filter(), row, world))
                .toList();
        Field field = total.field();
        if (field == null) {
            return (long) taken.size();
        }
        List<Object> values = taken.stream()
                .map(row -> row.value(field))
                .filter(Objects::nonNull)
                .map(value -> (Object) value)
                .toList();
        return switch (total.kind()) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> (long) Set.copyOf(values).size();
            case SUM ->
                values.stream()
                        .map(value -> new BigDecimal(value.toString()))
                        .reduce(BigDecimal::add)
                        .orElse(null);
            case MIN -> values.stream().min(Evaluator::order).orElse(null);
            case MAX -> values.stream().max(Evaluator::order).orElse(null);
        };
    }

    /** The values of a combination; nulls are equal. */
    static List<String> sets(WantedSets wanted, World world) {
        List<String> left = values(wanted.field(), wanted.left(), world);
        List<String> right = values(wanted.field(), wanted.right(), world);
        Collection<String> result = wanted.all() ? new ArrayList<>(left) : new LinkedHashSet<>(left);
        switch (wanted.combination()) {
            case UNION -> result.addAll(right);
            case INTERSECT -> result.retainAll(right);
            case EXCEPT -> result.removeAll(right);
        }
        return sorted(result);
    }

    private static List<String> values(Field field, WantedSets.Side side, World world) {
        return world.rows(side.entity()).stream()
                .filter(row -> Evaluator.holds(side.predicate(), row, world))
                .map(row -> text(row.value(field)))
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
