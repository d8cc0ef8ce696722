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
        Wanted wanted = new Wanted(entity, condition(entity), order(entity, paged), -1, 0, List.of());
        if (paged) {
            wanted = wanted.page(random.nextInt(10), random.nextBoolean() ? random.nextInt(12) : 0);
        }
        return withIncludes(wanted, 3);
    }

    /** Values read of such a query. */
    WantedValues values() {
        Wanted rows = make();
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            values.add(predicates.values().make(rows.entity(), random.nextInt(1, 3)));
        }
        boolean distinct = rows.order().isEmpty() && random.nextBoolean();
        return new WantedValues(rows, values, distinct);
    }

    private Wanted withIncludes(Wanted wanted, int depth) {
        List<Wanted.Included> includes = new ArrayList<>();
        List<Link> links = new ArrayList<>(wanted.entity().links());
        while (depth > 0 && !links.isEmpty() && random.nextInt(5) < 2) {
            includes.add(included(links.remove(random.nextInt(links.size())), depth));
        }
        return wanted.includes(includes);
    }

    /** What is loaded of an association; a part of each parent's rows where they can be counted. */
    private Wanted.Included included(Link link, int depth) {
        boolean limited = link.toMany() && random.nextInt(4) == 0;
        List<Sorting> order = link.toMany() && (limited || random.nextBoolean()) ? order(link.to(), true) : List.of();
        IncludeStrategy strategy = IncludeStrategy.values()[random.nextInt(IncludeStrategy.values().length)];
        Wanted rows = withIncludes(new Wanted(link.to(), condition(link.to()), order, -1, 0, List.of()), depth - 1);
        if (limited && strategy != IncludeStrategy.JOIN) {
            rows = rows.page(random.nextInt(4), random.nextInt(3));
        }
        return new Wanted.Included(link, rows, random.nextInt(4) == 0, strategy);
    }

    private @Nullable Predicate condition(Entity entity) {
        return random.nextInt(4) == 0 ? null : predicates.make(entity, random.nextInt(1, 4));
    }

    private List<Sorting> order(Entity entity, boolean total) {
        List<Sorting> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Value value = predicates.values().ordered(entity, random.nextInt(2));
            if (keys.stream().noneMatch(key -> key.value().equals(value))) {
                keys.add(new Sorting(value, random.nextBoolean(), nulls()));
            }
        }
        if (total) {
            keys.add(new Sorting(new Value.Own(Field.ID), random.nextBoolean(), OrderBy.Nulls.DEFAULT));
        }
        return keys;
    }

    private OrderBy.Nulls nulls() {
        return OrderBy.Nulls.values()[random.nextInt(OrderBy.Nulls.values().length)];
    }
}
