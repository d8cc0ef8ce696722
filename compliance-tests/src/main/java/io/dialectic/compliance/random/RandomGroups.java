package io.dialectic.compliance.random;

import io.dialectic.query.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes groups, and values put together. */
final class RandomGroups {
    private static final List<Field> SUMMED = List.of(Field.POINTS, Field.BUDGET, Field.FEE);

    private final RandomGenerator random;
    private final RandomPredicate predicates;

    RandomGroups(RandomGenerator random) {
        this.random = random;
        this.predicates = new RandomPredicate(random);
    }

    WantedGroups groups() {
        Entity entity = entity();
        List<Field> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Field key = one(Field.NULLABLE);
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        List<WantedGroups.Total> totals = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            totals.add(total(entity));
        }
        boolean tested = !keys.isEmpty() && random.nextBoolean();
        return new WantedGroups(entity, condition(entity), keys, totals, tested ? having(entity) : null);
    }

    WantedSets sets(boolean unionsOnly) {
        Reading.Combination combination =
                unionsOnly ? Reading.Combination.UNION : one(List.of(Reading.Combination.values()));
        boolean all = combination == Reading.Combination.UNION && random.nextBoolean();
        return new WantedSets(one(Field.NULLABLE), side(), combination, all, side());
    }

    private WantedSets.Side side() {
        Entity entity = entity();
        return new WantedSets.Side(entity, condition(entity));
    }

    private Entity entity() {
        return one(List.of(Entity.values()));
    }

    private @Nullable Predicate condition(Entity entity) {
        return random.nextInt(3) == 0 ? null : predicates.make(entity, random.nextInt(1, 3));
    }

    private WantedGroups.Total total(Entity entity) {
        WantedGroups.Kind kind = one(List.of(WantedGroups.Kind.values()));
        Predicate filter = random.nextInt(3) == 0 ? predicates.make(entity, 0) : null;
        return switch (kind) {
            case COUNT -> new WantedGroups.Total(kind, random.nextBoolean() ? null : one(Field.NULLABLE), filter);
            case COUNT_DISTINCT -> new WantedGroups.Total(kind, one(Field.NULLABLE), filter);
            case SUM -> new WantedGroups.Total(kind, one(SUMMED), filter);
            case MIN, MAX ->
                new WantedGroups.Total(
                        kind, one(Field.NULLABLE.stream().filter(Field::ordered).toList()), filter);
        };
    }

    private WantedGroups.Having having(Entity entity) {
        Predicate filter = random.nextInt(3) == 0 ? predicates.make(entity, 0) : null;
        WantedGroups.Total total = random.nextBoolean()
                ? new WantedGroups.Total(WantedGroups.Kind.COUNT, null, filter)
                : new WantedGroups.Total(WantedGroups.Kind.SUM, Field.POINTS, filter);
        return new WantedGroups.Having(total, one(List.of(Predicate.Comparison.values())), random.nextLong(-1, 6));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
