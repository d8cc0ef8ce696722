package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values read of the rows of a query.
 *
 * @param values one or two
 * @param distinct whether equal results come once
 */
record WantedValues(Wanted rows, List<Value> values, boolean distinct) {
    /** Results as they are compared: in their order, if the query decides it. */
    List<String> comparable(List<String> results) {
        Stream<String> all = distinct ? results.stream().distinct() : results.stream();
        return rows.ordersTotally() && !distinct ? all.toList() : all.sorted().toList();
    }

    /** What asks for less, the greatest steps first. */
    List<WantedValues> smaller() {
        List<WantedValues> smaller = new ArrayList<>();
        if (distinct) {
            smaller.add(new WantedValues(rows, values, false));
        }
        Shrinking.lists(values, Value::smaller).stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> smaller.add(new WantedValues(rows, one, distinct)));
        rows.smaller().forEach(one -> smaller.add(new WantedValues(one, values, distinct)));
        return smaller;
    }

    @Override
    public String toString() {
        return rows + ".project("
                + values.stream().map(value -> value.code(rows.entity())).collect(Collectors.joining(", "))
                + (values.size() == 1 ? ")" : ", (a, b) -> a + \", \" + b)") + (distinct ? ".distinct()" : "")
                + ".list()";
    }
}
