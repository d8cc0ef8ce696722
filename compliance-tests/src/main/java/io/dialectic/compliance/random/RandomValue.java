package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes values, and constants to compare them with. */
final class RandomValue {
    private static final List<Field> FIELDS = List.of(Field.values());
    private static final List<Field> ORDERED =
            Field.NULLABLE.stream().filter(Field::ordered).toList();

    private final RandomGenerator random;
    private final RandomPredicate predicates;

    RandomValue(RandomGenerator random, RandomPredicate predicates) {
        this.random = random;
        this.predicates = predicates;
    }

    /** A value of rows of an entity, of at most {@code depth} levels. */
    Value make(Entity entity, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 6, 7, 8 ->
                entity.links(true).isEmpty() ? field(entity, one(FIELDS)) : ofRows(one(entity.links(true)), depth);
            case 9 ->
                random.nextInt(3) == 0
                        ? new Value.Truth(predicates.make(entity, depth - 1))
                        : field(entity, one(FIELDS));
            default -> field(entity, one(FIELDS));
        };
    }

    /** A value that has an order. */
    Value ordered(Entity entity, int depth) {
        Value value = make(entity, depth);
        return value.ordered() && !value.equals(new Value.Own(Field.ID)) ? value : field(entity, one(ORDERED));
    }

    /** A value that is a text. */
    Value text(Entity entity, int depth) {
        if (depth == 0 || entity.links(true).isEmpty() || random.nextInt(4) > 0) {
            return field(entity, Field.NAME);
        }
        Link link = one(entity.links(true));
        Total.Kind kind = random.nextBoolean() ? Total.Kind.MIN : Total.Kind.MAX;
        return predicates.inside(
                link,
                () -> new Value.OfRows(
                        link, new Total(kind, field(link.to(), Field.NAME), null), part(link.to(), depth)));
    }

    /** Another value of the same type. */
    Value like(Value value, Entity entity, int depth) {
        for (int i = 0; i < 8; i++) {
            Value other = make(entity, depth);
            if (other.type() == value.type()) {
                return other;
            }
        }
        return FIELDS.stream()
                .filter(field -> field.type() == value.type())
                .findFirst()
                .map(field -> field(entity, field))
                .orElse(value);
    }

    private Value field(Entity entity, Field field) {
        List<Entity> around = predicates.around();
        if (!around.isEmpty() && random.nextInt(8) == 0) {
            return new Value.Around(one(around), field);
        }
        List<Link> links = entity.links(false);
        return links.isEmpty() || random.nextInt(4) > 0 ? new Value.Own(field) : new Value.Via(one(links), field);
    }

    private Value ofRows(Link link, int depth) {
        if (random.nextBoolean()) {
            return countOf(link, depth);
        }
        return predicates.inside(
                link,
                () -> new Value.OfRows(
                        link, total(link.to(), depth - 1, List.of(Field.POINTS)), part(link.to(), depth)));
    }

    private Value countOf(Link link, int depth) {
        return predicates.inside(
                link, () -> new Value.OfRows(link, new Total(Total.Kind.COUNT, null, null), part(link.to(), depth)));
    }

    private @Nullable Predicate part(Entity entity, int depth) {
        return random.nextInt(3) == 0 ? null : predicates.make(entity, depth - 1);
    }

    /**
     * An aggregate of rows of an entity.
     *
     * @param summed what decimal sums are made of
     */
    Total total(Entity entity, int depth, List<Field> summed) {
        Total.Kind kind = one(List.of(Total.Kind.values()));
        Predicate filter = random.nextInt(3) == 0 ? predicates.make(entity, depth) : null;
        Value value = switch (kind) {
            case COUNT -> random.nextBoolean() ? null : make(entity, depth);
            case COUNT_DISTINCT -> make(entity, depth);
            case SUM -> field(entity, one(summed));
            case SUM_AS_LONG -> whole(entity, depth);
            case MIN, MAX -> ordered(entity, depth);
        };
        return new Total(kind, value, filter);
    }

    /** A small whole number. */
    private Value whole(Entity entity, int depth) {
        List<Link> links = entity.links(true);
        if (depth > 0 && !links.isEmpty() && random.nextBoolean()) {
            return countOf(one(links), depth);
        }
        return field(entity, Field.POINTS);
    }

    /** A constant that the value may well have. */
    Object constant(Value value) {
        if (value instanceof Value.Own own) {
            return own.field().value(random);
        }
        if (value instanceof Value.Via via) {
            return via.field().value(random);
        }
        if (value instanceof Value.Around around) {
            return around.field().value(random);
        }
        if (value instanceof Value.Truth) {
            return random.nextBoolean();
        }
        Total total = ((Value.OfRows) value).total();
        return switch (total.kind()) {
            case COUNT, COUNT_DISTINCT -> random.nextLong(4);
            case SUM -> BigDecimal.valueOf(random.nextLong(-4, 16));
            case SUM_AS_LONG -> random.nextLong(-4, 16);
            case MIN, MAX -> total.value() == null ? (Object) random.nextLong(4) : constant(total.value());
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
