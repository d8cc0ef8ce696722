package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes predicates. */
final class RandomPredicate {
    private final RandomGenerator random;
    private final RandomValue values;
    private final List<Entity> around = new ArrayList<>();

    RandomPredicate(RandomGenerator random) {
        this.random = random;
        this.values = new RandomValue(random, this);
    }

    /** What makes the values that are tested. */
    RandomValue values() {
        return values;
    }

    /** The models of the rows around those that something is being made for. */
    List<Entity> around() {
        return around;
    }

    /** Makes something for the rows at the other end of an association. */
    <T> T inside(Link link, Supplier<T> maker) {
        around.add(link.from());
        T made = maker.get();
        around.remove(around.size() - 1);
        return made;
    }

    /** A predicate on rows of an entity, of at most {@code depth} levels. */
    Predicate make(Entity entity, int depth) {
        List<Link> links = entity.links(true);
        if (!links.isEmpty() && depth > 0 && random.nextInt(4) == 0) {
            return quantified(one(links), depth);
        }
        int choice = random.nextInt(depth > 0 ? 12 : 7);
        return switch (choice) {
            case 0, 1 -> compared(values.make(entity, depth));
            case 2 -> listed(values.make(entity, depth));
            case 3 -> ranged(values.make(entity, depth));
            case 4 -> missing(values.make(entity, depth));
            case 5 -> matched(values.text(entity, depth));
            case 6 -> paired(entity, depth);
            case 7, 8 -> new Predicate.All(parts(entity, depth - 1));
            case 9 -> new Predicate.Any(parts(entity, depth - 1));
            default -> new Predicate.Not(make(entity, depth - 1));
        };
    }

    private Predicate quantified(Link link, int depth) {
        Predicate.Quantifier quantifier = one(List.of(Predicate.Quantifier.values()));
        boolean bare = quantifier != Predicate.Quantifier.EVERY && random.nextInt(6) == 0;
        return new Predicate.Quantified(quantifier, link, bare ? null : inside(link, () -> make(link.to(), depth - 1)));
    }

    private List<Predicate> parts(Entity entity, int depth) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = random.nextInt(20) == 0 ? 0 : random.nextInt(1, 4); i > 0; i--) {
            parts.add(make(entity, depth));
        }
        return parts;
    }

    private Predicate.Comparison comparison(Value value) {
        Predicate.Comparison[] all = Predicate.Comparison.values();
        return all[random.nextInt(value.ordered() ? all.length : 2)];
    }

    private Predicate compared(Value value) {
        return new Predicate.Compared(value, comparison(value), values.constant(value));
    }

    private Predicate paired(Entity entity, int depth) {
        Value value = values.make(entity, depth);
        return new Predicate.Paired(value, comparison(value), values.like(value, entity, depth));
    }

    private Predicate missing(Value value) {
        boolean key = value.equals(new Value.Own(Field.ID));
        return new Predicate.Missing(key ? new Value.Own(Field.NAME) : value, random.nextBoolean());
    }

    private Predicate listed(Value value) {
        List<@Nullable Object> constants = new ArrayList<>();
        boolean present = value.equals(new Value.Own(Field.ID));
        for (int i = random.nextInt(5); i > 0; i--) {
            constants.add(!present && random.nextInt(6) == 0 ? null : values.constant(value));
        }
        return new Predicate.Listed(value, constants, random.nextBoolean());
    }

    private Predicate ranged(Value value) {
        return value.ordered()
                ? new Predicate.Ranged(value, values.constant(value), values.constant(value), random.nextBoolean())
                : compared(value);
    }

    private Predicate matched(Value value) {
        Predicate.Matching matching = one(List.of(Predicate.Matching.values()));
        boolean pattern = matching == Predicate.Matching.LIKE || matching == Predicate.Matching.NOT_LIKE;
        String letters = pattern ? "abc%%_" : "abcc%_";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return new Predicate.Matched(value, matching, text.toString());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
