package io.dialectic.compliance.random;

import io.dialectic.query.IncludeStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query, or what is to be loaded at the end of an association. Printed as the code that makes it.
 *
 * @param entity the model
 * @param predicate the condition, or null for none
 * @param order the sort keys
 * @param limit rows at the most, or -1
 * @param offset rows left out first
 * @param includes what is loaded with each row, an association once
 */
record Wanted(
        Entity entity,
        @Nullable Predicate predicate,
        List<Sorting> order,
        long limit,
        long offset,
        List<Included> includes) {
    /**
     * An association to load.
     *
     * @param required whether it leaves out parents without a row
     * @param strategy by which statement it is loaded
     */
    record Included(Link link, Wanted rows, boolean required, IncludeStrategy strategy) {
        private List<Included> smaller() {
            List<Included> smaller = new ArrayList<>();
            if (strategy != IncludeStrategy.PLANNED) {
                smaller.add(new Included(link, rows, required, IncludeStrategy.PLANNED));
            }
            if (required) {
                smaller.add(new Included(link, rows, false, strategy));
            }
            rows.smaller().forEach(one -> smaller.add(new Included(link, one, required, strategy)));
            return smaller;
        }

        private String code(int depth) {
            String refined = rows.refinements(depth + 1)
                    + switch (strategy) {
                        case PLANNED -> "";
                        case JOIN -> ".join()";
                        case BATCH -> ".batch()";
                    }
                    + (required ? ".required()" : "");
            return (link.toMany() ? ".include(" : ".includeRef(") + link + ", q" + depth + " -> q" + depth + refined
                    + ")";
        }
    }

    Wanted predicate(@Nullable Predicate other) {
        return new Wanted(entity, other, order, limit, offset, includes);
    }

    Wanted order(List<Sorting> other) {
        return new Wanted(entity, predicate, other, limit, offset, includes);
    }

    Wanted page(long rows, long skipped) {
        return new Wanted(entity, predicate, order, rows, skipped, includes);
    }

    Wanted includes(List<Included> others) {
        return new Wanted(entity, predicate, order, limit, offset, others);
    }

    /** Whether the order decides between any two rows. */
    boolean ordersTotally() {
        return order.stream().anyMatch(Sorting::total);
    }

    /** Queries that ask for less, the greatest steps first: what a failing one is reduced by. */
    List<Wanted> smaller() {
        List<Wanted> smaller = new ArrayList<>();
        Shrinking.lists(includes, Included::smaller).forEach(one -> smaller.add(includes(one)));
        if (limit >= 0 || offset > 0) {
            smaller.add(page(-1, 0));
        }
        if (limit < 0 && offset == 0 && !order.isEmpty()) {
            smaller.add(order(List.of()));
        }
        Shrinking.lists(order, Sorting::smaller).stream()
                .map(this::order)
                .filter(one -> one.ordersTotally() == ordersTotally())
                .forEach(smaller::add);
        if (predicate != null) {
            smaller.add(predicate(null));
            predicate.smaller().forEach(one -> smaller.add(predicate(one)));
        }
        return smaller;
    }

    /** What is said of the model, or inside an include so many levels deep. */
    private String refinements(int depth) {
        StringBuilder code = new StringBuilder();
        if (predicate != null) {
            code.append(".where(").append(predicate.code(entity)).append(")");
        }
        order.forEach(key -> code.append(".orderBy(").append(key.code(entity)).append(")"));
        if (limit >= 0) {
            code.append(".limit(").append(limit).append(")");
        }
        if (offset > 0) {
            code.append(".offset(").append(offset).append(")");
        }
        includes.forEach(included -> code.append(included.code(depth)));
        return code.toString();
    }

    @Override
    public String toString() {
        return entity.variable() + refinements(0);
    }
}
