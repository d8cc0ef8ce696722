package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes predicates. */
final class RandomPredicate {
    private static final Field[] FIELDS = Field.values();

    private final RandomGenerator random;

    RandomPredicate(RandomGenerator random) {
        this.random = random;
    }

    /** A predicate on rows of an entity, of at most {@code depth} levels. */
    Predicate make(Entity entity, int depth) {
        Entity child = entity.child();
        if (child != null && depth > 0 && random.nextInt(5) == 0) {
            return ofChildren(child, depth);
        }
        int choice = random.nextInt(depth > 0 ? 10 : 6);
        Field field = FIELDS[random.nextInt(FIELDS.length)];
        return switch (choice) {
            case 0, 1 -> compared(field);
            case 2 -> listed(field);
            case 3 -> field.ordered() ? ranged(field) : compared(field);
            case 4 -> new Predicate.Missing(field == Field.ID ? Field.NAME : field, random.nextBoolean());
            case 5 -> matched();
            case 6, 7 -> new Predicate.All(parts(entity, depth - 1));
            case 8 -> new Predicate.Any(parts(entity, depth - 1));
            default -> new Predicate.Not(make(entity, depth - 1));
        };
    }

    private Predicate ofChildren(Entity child, int depth) {
        Predicate part = make(child, depth - 1);
        int choice = random.nextInt(Predicate.Quantifier.values().length + 1);
        if (choice < Predicate.Quantifier.values().length) {
            return new Predicate.Children(Predicate.Quantifier.values()[choice], part);
        }
        Predicate.Comparison[] all = Predicate.Comparison.values();
        return new Predicate.Counted(all[random.nextInt(all.length)], random.nextLong(4), part);
    }

    private List<Predicate> parts(Entity entity, int depth) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = random.nextInt(20) == 0 ? 0 : random.nextInt(1, 4); i > 0; i--) {
            parts.add(make(entity, depth));
        }
        return parts;
    }

    private Predicate compared(Field field) {
        Predicate.Comparison[] all = Predicate.Comparison.values();
        int choices = field.ordered() ? all.length : 2;
        return new Predicate.Compared(field, all[random.nextInt(choices)], field.value(random));
    }

    private Predicate listed(Field field) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(field != Field.ID && random.nextInt(6) == 0 ? null : field.value(random));
        }
        return new Predicate.Listed(field, values, random.nextBoolean());
    }

    private Predicate ranged(Field field) {
        return new Predicate.Ranged(field, field.value(random), field.value(random), random.nextBoolean());
    }

    private Predicate matched() {
        Predicate.Matching matching = Predicate.Matching.values()[random.nextInt(Predicate.Matching.values().length)];
        boolean pattern = matching == Predicate.Matching.LIKE || matching == Predicate.Matching.NOT_LIKE;
        String letters = pattern ? "abc%%_" : "abcc%_";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return new Predicate.Matched(Field.NAME, matching, text.toString());
    }
}
