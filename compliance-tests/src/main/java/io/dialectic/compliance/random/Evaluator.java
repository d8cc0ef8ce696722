package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a predicate is of a row, in the three-valued logic of SQL: true, false, or null for unknown. */
final class Evaluator {
    private Evaluator() {}

    /** Whether the predicate is true, neither false nor unknown. */
    static boolean holds(@Nullable Predicate predicate, Facts row, World world) {
        return predicate == null || Boolean.TRUE.equals(evaluate(predicate, row, world));
    }

    static @Nullable Boolean evaluate(Predicate predicate, Facts row, World world) {
        if (predicate instanceof Predicate.Compared compared) {
            Object value = row.value(compared.field());
            return value == null ? null : compare(compared.comparison(), order(value, compared.value()));
        }
        if (predicate instanceof Predicate.Matched matched) {
            Object value = row.value(matched.field());
            return value == null ? null : matches((String) value, matched);
        }
        if (predicate instanceof Predicate.Listed listed) {
            return listed(row.value(listed.field()), listed);
        }
        if (predicate instanceof Predicate.Ranged ranged) {
            Object value = row.value(ranged.field());
            if (value == null) {
                return null;
            }
            boolean within = order(value, ranged.low()) >= 0 && order(value, ranged.high()) <= 0;
            return within != ranged.negated();
        }
        if (predicate instanceof Predicate.Missing missing) {
            return (row.value(missing.field()) == null) != missing.negated();
        }
        if (predicate instanceof Predicate.Children children) {
            List<Facts> all = world.children(row);
            return switch (children.quantifier()) {
                case SOME -> all.stream().anyMatch(child -> holds(children.part(), child, world));
                case EVERY -> all.stream().allMatch(child -> holds(children.part(), child, world));
                case NONE -> all.stream().noneMatch(child -> holds(children.part(), child, world));
            };
        }
        if (predicate instanceof Predicate.Counted counted) {
            long number = world.children(row).stream()
                    .filter(child -> holds(counted.part(), child, world))
                    .count();
            return compare(counted.comparison(), Long.compare(number, counted.number()));
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

    private static boolean compare(Predicate.Comparison comparison, int order) {
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
