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
        List<Value> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Value key = predicates.values().make(entity, random.nextInt(2));
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        List<Total> totals = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            totals.add(predicates.values().total(entity, random.nextInt(2), SUMMED));
        }
        boolean tested = !keys.isEmpty() && random.nextBoolean();
        return new WantedGroups(entity, condition(entity), keys, totals, tested ? having(entity) : null);
    }

    WantedSets sets(boolean unionsOnly) {
        Reading.Combination combination =
                unionsOnly ? Reading.Combination.UNION : one(List.of(Reading.Combination.values()));
        boolean all = combination == Reading.Combination.UNION && random.nextBoolean();
        Entity left = entity();
        Entity right = entity();
        Value value = predicates.values().make(left, random.nextInt(2));
        Value other = predicates.values().like(value, right, 1);
        Value same = other.type() == value.type() ? other : value;
        return new WantedSets(
                new WantedSets.Side(left, condition(left), value),
                combination,
                all,
                new WantedSets.Side(right, condition(right), same));
    }

    private Entity entity() {
        return one(List.of(Entity.values()));
    }

    private @Nullable Predicate condition(Entity entity) {
        return random.nextInt(3) == 0 ? null : predicates.make(entity, random.nextInt(1, 3));
    }

    private WantedGroups.Having having(Entity entity) {
        Total total;
        do {
            total = predicates.values().total(entity, random.nextInt(2), SUMMED);
        } while (total.kind() != Total.Kind.COUNT && total.kind() != Total.Kind.SUM_AS_LONG);
        return new WantedGroups.Having(total, one(List.of(Predicate.Comparison.values())), random.nextLong(-1, 6));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
