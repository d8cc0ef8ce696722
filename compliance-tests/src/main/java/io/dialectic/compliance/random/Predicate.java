package io.dialectic.compliance.random;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition that the evaluator and the front door both understand. */
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

    /** A test of one value, and perhaps of another. */
    sealed interface Test extends Predicate permits Compared, Paired, Matched, Listed, Ranged, Missing {
        /** What is tested. */
        Value value();

        /** The same test of another value of its type. */
        Test of(Value other);

        @Override
        default List<Predicate> smaller() {
            return value().smaller().stream()
                    .filter(one -> one.type() == value().type())
                    .map(one -> (Predicate) of(one))
                    .toList();
        }
    }

    /** A value compared with a constant. */
    record Compared(Value value, Comparison comparison, Object constant) implements Test {
        @Override
        public Test of(Value other) {
            return new Compared(other, comparison, constant);
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + "." + Code.method(comparison) + "(" + Code.literal(constant) + ")";
        }
    }

    /** A value compared with another of the row. */
    record Paired(Value value, Comparison comparison, Value other) implements Test {
        @Override
        public Test of(Value changed) {
            return new Paired(changed, comparison, other);
        }

        @Override
        public List<Predicate> smaller() {
            Stream<Predicate> others = other.smaller().stream()
                    .filter(one -> one.type() == other.type())
                    .map(one -> new Paired(value, comparison, one));
            return Stream.concat(Test.super.smaller().stream(), others).toList();
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + "." + Code.method(comparison) + "(" + other.code(entity) + ")";
        }
    }

    /** A text matched with a pattern or a part. */
    record Matched(Value value, Matching matching, String text) implements Test {
        @Override
        public Test of(Value other) {
            return new Matched(other, matching, text);
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + "." + Code.method(matching) + "(" + Code.literal(text) + ")";
        }
    }

    /** A value within a list, nulls among it, or without. */
    record Listed(Value value, List<@Nullable Object> values, boolean negated) implements Test {
        @Override
        public Test of(Value other) {
            return new Listed(other, values, negated);
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + (negated ? ".notIn(" : ".in(") + Code.list(values) + ")";
        }
    }

    /** A value between two, both included, or not. */
    record Ranged(Value value, Object low, Object high, boolean negated) implements Test {
        @Override
        public Test of(Value other) {
            return new Ranged(other, low, high, negated);
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + (negated ? ".notBetween(" : ".between(") + Code.literal(low) + ", "
                    + Code.literal(high) + ")";
        }
    }

    /** Whether a value is null, or is not. */
    record Missing(Value value, boolean negated) implements Test {
        @Override
        public Test of(Value other) {
            return new Missing(other, negated);
        }

        @Override
        public String code(Entity entity) {
            return value.code(entity) + (negated ? ".isNotNull()" : ".isNull()");
        }
    }

    /** All parts hold. */
    record All(List<Predicate> parts) implements Predicate {
        @Override
        public List<Predicate> smaller() {
            return without(parts, All::new);
        }

        @Override
        public String code(Entity entity) {
            return "Cond.<" + entity.type().getSimpleName() + ">allOf(" + joined(parts, entity) + ")";
        }
    }

    /** Some part holds. */
    record Any(List<Predicate> parts) implements Predicate {
        @Override
        public List<Predicate> smaller() {
            return without(parts, Any::new);
        }

        @Override
        public String code(Entity entity) {
            return "Cond.<" + entity.type().getSimpleName() + ">anyOf(" + joined(parts, entity) + ")";
        }
    }

    /** How many rows. */
    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }

    /**
     * For some, every or no row at the other end the part holds.
     *
     * @param part what holds; null for nothing, which every does not take
     */
    record Quantified(
            Quantifier quantifier, Link link, @Nullable Predicate part) implements Predicate {
        @Override
        public List<Predicate> smaller() {
            if (part == null) {
                return List.of();
            }
            Stream<Predicate> parts = part.smaller().stream().map(one -> new Quantified(quantifier, link, one));
            return quantifier == Quantifier.EVERY
                    ? parts.toList()
                    : Stream.concat(Stream.of(new Quantified(quantifier, link, null)), parts)
                            .toList();
        }

        @Override
        public String code(Entity entity) {
            return Code.method(quantifier) + "(" + link + (part == null ? "" : ", " + part.code(link.to())) + ")";
        }
    }

    /** The part does not hold. */
    record Not(Predicate part) implements Predicate {
        @Override
        public List<Predicate> smaller() {
            return Stream.concat(Stream.of(part), part.smaller().stream().map(Not::new))
                    .toList();
        }

        @Override
        public String code(Entity entity) {
            return part.code(entity) + ".not()";
        }
    }

    /** Predicates that say less, the greatest steps first. */
    List<Predicate> smaller();

    /** The code that makes it, of a row of a model. */
    String code(Entity entity);

    private static String joined(List<Predicate> parts, Entity entity) {
        return "List.of(" + parts.stream().map(part -> part.code(entity)).collect(Collectors.joining(", ")) + ")";
    }

    /** One part alone, or one part less, or one part made smaller. */
    private static List<Predicate> without(List<Predicate> parts, Function<List<Predicate>, Predicate> junction) {
        return Stream.concat(
                        parts.stream(),
                        Shrinking.lists(parts, Predicate::smaller).stream().map(junction))
                .toList();
    }
}
