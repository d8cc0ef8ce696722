package io.dialectic.compliance.random;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition that the evaluator and the front door both understand. Printed as the code that makes it. */
sealed interface Predicate {
    /** Comparisons with one value. */
    enum Comparison {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE
    }

    /** Tests of text. */
    enum Matching {
        LIKE,
        NOT_LIKE,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS
    }

    /** A field compared with a value. */
    record Compared(Field field, Comparison comparison, Object value) implements Predicate {
        @Override
        public String toString() {
            return attr(field) + "." + comparison.name().toLowerCase(Locale.ROOT) + "(" + literal(value) + ")";
        }
    }

    /** A text matched with a pattern or a part. */
    record Matched(Field field, Matching matching, String text) implements Predicate {
        @Override
        public String toString() {
            String name = matching.name().toLowerCase(Locale.ROOT);
            int bar = name.indexOf('_');
            String camel = bar < 0
                    ? name
                    : name.substring(0, bar) + Character.toUpperCase(name.charAt(bar + 1)) + name.substring(bar + 2);
            return attr(field) + "." + camel + "(" + literal(text) + ")";
        }
    }

    /** A field within a list, nulls among it, or without. */
    record Listed(Field field, List<@Nullable Object> values, boolean negated) implements Predicate {
        @Override
        public String toString() {
            return attr(field) + (negated ? ".notIn" : ".in") + "(Arrays.asList("
                    + values.stream().map(Predicate::literal).collect(Collectors.joining(", ")) + "))";
        }
    }

    /** A field between two values, both included, or not. */
    record Ranged(Field field, Object low, Object high, boolean negated) implements Predicate {
        @Override
        public String toString() {
            return attr(field) + (negated ? ".notBetween" : ".between") + "(" + literal(low) + ", " + literal(high)
                    + ")";
        }
    }

    /** Whether a field is null, or is not. */
    record Missing(Field field, boolean negated) implements Predicate {
        @Override
        public String toString() {
            return attr(field) + (negated ? ".isNotNull()" : ".isNull()");
        }
    }

    /** All parts hold. */
    record All(List<Predicate> parts) implements Predicate {
        @Override
        public String toString() {
            return "Cond.allOf(List.of(" + joined(parts) + "))";
        }
    }

    /** Some part holds. */
    record Any(List<Predicate> parts) implements Predicate {
        @Override
        public String toString() {
            return "Cond.anyOf(List.of(" + joined(parts) + "))";
        }
    }

    /** How many children. */
    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }

    /** For some, every or no child the part holds. */
    record Children(Quantifier quantifier, Predicate part) implements Predicate {
        @Override
        public String toString() {
            return quantifier.name().toLowerCase(Locale.ROOT) + "(children, " + part + ")";
        }
    }

    /** The number of children for which the part holds. */
    record Counted(Comparison comparison, long number, Predicate part) implements Predicate {
        @Override
        public String toString() {
            return "countOf(children, " + part + ")." + comparison.name().toLowerCase(Locale.ROOT) + "(" + number
                    + "L)";
        }
    }

    /** The part does not hold. */
    record Not(Predicate part) implements Predicate {
        @Override
        public String toString() {
            return part + ".not()";
        }
    }

    private static String attr(Field field) {
        return "attr(" + field.attribute() + ")";
    }

    private static String joined(List<Predicate> parts) {
        return parts.stream().map(Predicate::toString).collect(Collectors.joining(", "));
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
