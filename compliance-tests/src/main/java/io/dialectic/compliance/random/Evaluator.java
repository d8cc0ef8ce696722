package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a predicate is of a row, and what values it has, in the three-valued logic of SQL: true, false, or null for unknown. */
final class Evaluator {
    private Evaluator() {}

    /** Whether the predicate is true, neither false nor unknown. */
    static boolean holds(@Nullable Predicate predicate, Facts row, World world) {
        return predicate == null || Boolean.TRUE.equals(evaluate(predicate, row, world));
    }

    /** What a row has; null where it has nothing. */
    static @Nullable Object value(Value value, Facts row, World world) {
        if (value instanceof Value.Own own) {
            return row.value(own.field());
        }
        if (value instanceof Value.Via via) {
            List<Facts> ends = world.ends(via.link(), row);
            return ends.isEmpty() ? null : ends.get(0).value(via.field());
        }
        if (value instanceof Value.Around other) {
            return world.around(other.entity()).value(other.field());
        }
        if (value instanceof Value.OfRows rows) {
            World inside = world.inside(row);
            List<Facts> taken = world.ends(rows.link(), row).stream()
                    .filter(end -> holds(rows.part(), end, inside))
                    .toList();
            return total(rows.total(), taken, inside);
        }
        return evaluate(((Value.Truth) value).predicate(), row, world);
    }

    /** An aggregate of rows: counts are zero and all else is null where there are none. */
    static @Nullable Object total(Total total, List<Facts> rows, World world) {
        List<Facts> taken =
                rows.stream().filter(row -> holds(total.filter(), row, world)).toList();
        Value value = total.value();
        if (value == null) {
            return (long) taken.size();
        }
        List<Object> values = new ArrayList<>();
        for (Facts row : taken) {
            Object one = value(value, row, world);
            if (one != null) {
                values.add(one);
            }
        }
        return switch (total.kind()) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> (long) Set.copyOf(values).size();
            case SUM -> sum(values);
            case SUM_AS_LONG -> {
                BigDecimal sum = sum(values);
                yield sum == null ? null : (Long) sum.longValueExact();
            }
            case MIN -> values.stream().min(Evaluator::order).orElse(null);
            case MAX -> values.stream().max(Evaluator::order).orElse(null);
        };
    }

    private static @Nullable BigDecimal sum(List<Object> values) {
        return values.stream()
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static @Nullable Boolean evaluate(Predicate predicate, Facts row, World world) {
        if (predicate instanceof Predicate.Test test) {
            return test(test, value(test.value(), row, world), row, world);
        }
        if (predicate instanceof Predicate.Quantified quantified) {
            List<Facts> ends = world.ends(quantified.link(), row);
            World inside = world.inside(row);
            return switch (quantified.quantifier()) {
                case SOME -> ends.stream().anyMatch(end -> holds(quantified.part(), end, inside));
                case EVERY -> ends.stream().allMatch(end -> holds(quantified.part(), end, inside));
                case NONE -> ends.stream().noneMatch(end -> holds(quantified.part(), end, inside));
            };
        }
        if (predicate instanceof Predicate.Not not) {
            Boolean inner = evaluate(not.part(), row, world);
            return inner == null ? null : !inner;
        }
        boolean and = predicate instanceof Predicate.All;
        List<Predicate> parts =
                predicate instanceof Predicate.All all ? all.parts() : ((Predicate.Any) predicate).parts();
        return junction(and, parts, row, world);
    }

    private static @Nullable Boolean test(Predicate.Test test, @Nullable Object value, Facts row, World world) {
        if (test instanceof Predicate.Missing missing) {
            return (value == null) != missing.negated();
        }
        if (test instanceof Predicate.Listed listed) {
            return listed(value, listed);
        }
        if (value == null) {
            return null;
        }
        if (test instanceof Predicate.Compared compared) {
            return compare(compared.comparison(), order(value, compared.constant()));
        }
        if (test instanceof Predicate.Paired paired) {
            Object other = value(paired.other(), row, world);
            return other == null ? null : (Boolean) compare(paired.comparison(), order(value, other));
        }
        if (test instanceof Predicate.Ranged ranged) {
            boolean within = order(value, ranged.low()) >= 0 && order(value, ranged.high()) <= 0;
            return within != ranged.negated();
        }
        return matches((String) value, (Predicate.Matched) test);
    }

    /** AND is false as soon as a part is, OR true; else unknown as soon as a part is. */
    private static @Nullable Boolean junction(boolean and, List<Predicate> parts, Facts row, World world) {
        boolean unknown = false;
        for (Predicate part : parts) {
            Boolean value = evaluate(part, row, world);
            if (value == null) {
                unknown = true;
            } else if (value != and) {
                return value;
            }
        }
        return unknown ? null : (Boolean) and;
    }

    /** A null in a list stands for "is null", so that only a null value outside of it is unknown. */
    private static @Nullable Boolean listed(@Nullable Object value, Predicate.Listed listed) {
        boolean withNull = listed.values().contains(null);
        boolean onlyNulls = listed.values().stream().allMatch(one -> one == null);
        if (listed.values().isEmpty()) {
            return listed.negated();
        }
        if (value == null) {
            if (onlyNulls) {
                return !listed.negated();
            }
            // (x IN (...) OR x IS NULL) is true; (x NOT IN (...) AND x IS NOT NULL) is false.
            return withNull ? (Boolean) !listed.negated() : null;
        }
        boolean found = listed.values().stream().anyMatch(one -> one != null && order(value, one) == 0);
        return found != listed.negated();
    }

    static boolean compare(Predicate.Comparison comparison, int order) {
        return switch (comparison) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int order(Object first, Object second) {
        if (first instanceof BigDecimal a && second instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        return ((Comparable) first).compareTo(second);
    }

    private static boolean matches(String value, Predicate.Matched matched) {
        String text = matched.text();
        return switch (matched.matching()) {
            case LIKE -> like(value, 0, text, 0);
            case NOT_LIKE -> !like(value, 0, text, 0);
            case STARTS_WITH -> value.startsWith(text);
            case ENDS_WITH -> value.endsWith(text);
            case CONTAINS -> value.contains(text);
        };
    }

    private static boolean like(String value, int at, String pattern, int from) {
        if (from == pattern.length()) {
            return at == value.length();
        }
        char c = pattern.charAt(from);
        if (c == '%') {
            for (int next = at; next <= value.length(); next++) {
                if (like(value, next, pattern, from + 1)) {
                    return true;
                }
            }
            return false;
        }
        return at < value.length() && (c == '_' || c == value.charAt(at)) && like(value, at + 1, pattern, from + 1);
    }
}
