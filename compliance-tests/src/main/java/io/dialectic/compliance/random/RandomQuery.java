package io.dialectic.compliance.random;

import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes queries. */
final class RandomQuery {
    private final RandomGenerator random;
    private final RandomPredicate predicates;

    RandomQuery(RandomGenerator random) {
        this.random = random;
        this.predicates = new RandomPredicate(random);
    }

    /** A query with conditions, order, a page and includes. A page always has a total order, else it would be any. */
    Wanted make() {
        Entity entity = Entity.values()[random.nextInt(Entity.values().length)];
        boolean paged = random.nextInt(3) == 0;
        Wanted wanted =
                new Wanted(entity, condition(entity), order(paged), -1, 0, null, null, false, IncludeStrategy.PLANNED);
        if (paged) {
            wanted = wanted.page(random.nextInt(10), random.nextBoolean() ? random.nextInt(12) : 0);
        }
        return withIncludes(wanted, 3);
    }

    private Wanted withIncludes(Wanted wanted, int depth) {
        if (depth == 0) {
            return wanted;
        }
        Wanted complete = wanted;
        if (wanted.entity().parent() != null && random.nextInt(3) == 0) {
            complete = complete.parent(included(wanted.entity().parent(), depth, false));
        }
        if (wanted.entity().child() != null && random.nextInt(3) == 0) {
            complete = complete.children(included(wanted.entity().child(), depth, true));
        }
        return complete;
    }

    /** What is loaded of an association; a part of each parent's rows where they can be counted. */
    private Wanted included(Entity entity, int depth, boolean many) {
        boolean required = random.nextInt(4) == 0;
        boolean limited = many && random.nextInt(4) == 0;
        List<Sorting> order = many && (limited || random.nextBoolean()) ? order(true) : List.of();
        IncludeStrategy strategy = IncludeStrategy.values()[random.nextInt(IncludeStrategy.values().length)];
        Wanted wanted = new Wanted(entity, condition(entity), order, -1, 0, null, null, required, strategy);
        Wanted complete = withIncludes(wanted, depth - 1);
        return limited && strategy != IncludeStrategy.JOIN && !complete.multiplied()
                ? complete.page(random.nextInt(4), random.nextInt(3))
                : complete;
    }

    private @Nullable Predicate condition(Entity entity) {
        return random.nextInt(4) == 0 ? null : predicates.make(entity, random.nextInt(1, 4));
    }

    private List<Sorting> order(boolean total) {
        List<Sorting> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Field field = Field.NULLABLE.get(random.nextInt(Field.NULLABLE.size()));
            if (field.ordered() && keys.stream().noneMatch(key -> key.field() == field)) {
                keys.add(new Sorting(field, random.nextBoolean(), nulls()));
            }
        }
        if (total) {
            keys.add(new Sorting(Field.ID, random.nextBoolean(), OrderBy.Nulls.DEFAULT));
        }
        return keys;
    }

    private OrderBy.Nulls nulls() {
        return OrderBy.Nulls.values()[random.nextInt(OrderBy.Nulls.values().length)];
    }
}
