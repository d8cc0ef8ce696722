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
 * @param parent the include of the parent, or null
 * @param children the include of the children, or null
 * @param required as an include, whether it leaves out parents without a row
 * @param strategy as an include, by which statement it is loaded
 */
record Wanted(
        Entity entity,
        @Nullable Predicate predicate,
        List<Sorting> order,
        long limit,
        long offset,
        @Nullable Wanted parent,
        @Nullable Wanted children,
        boolean required,
        IncludeStrategy strategy) {
    Wanted predicate(@Nullable Predicate other) {
        return new Wanted(entity, other, order, limit, offset, parent, children, required, strategy);
    }

    Wanted order(List<Sorting> other) {
        return new Wanted(entity, predicate, other, limit, offset, parent, children, required, strategy);
    }

    Wanted page(long rows, long skipped) {
        return new Wanted(entity, predicate, order, rows, skipped, parent, children, required, strategy);
    }

    Wanted parent(@Nullable Wanted other) {
        return new Wanted(entity, predicate, order, limit, offset, other, children, required, strategy);
    }

    Wanted children(@Nullable Wanted other) {
        return new Wanted(entity, predicate, order, limit, offset, parent, other, required, strategy);
    }

    Wanted required(boolean wanted) {
        return new Wanted(entity, predicate, order, limit, offset, parent, children, wanted, strategy);
    }

    Wanted strategy(IncludeStrategy wanted) {
        return new Wanted(entity, predicate, order, limit, offset, parent, children, required, wanted);
    }

    /** Whether a join gives its rows more than once, so that none can be counted by each parent. */
    boolean multiplied() {
        boolean joined = children != null && children.strategy == IncludeStrategy.JOIN;
        return joined || parent != null && parent.strategy != IncludeStrategy.BATCH && parent.multiplied();
    }

    /** Whether the order decides between any two rows. */
    boolean ordersTotally() {
        return order.stream().anyMatch(key -> key.field() == Field.ID);
    }

    /** Queries that ask for less, the greatest steps first: what a failing one is reduced by. */
    List<Wanted> smaller() {
        List<Wanted> smaller = new ArrayList<>();
        if (parent != null) {
            smaller.add(parent(null));
            parent.smaller().forEach(one -> smaller.add(parent(one)));
        }
        if (children != null) {
            smaller.add(children(null));
            children.smaller().forEach(one -> smaller.add(children(one)));
        }
        if (strategy != IncludeStrategy.PLANNED) {
            smaller.add(strategy(IncludeStrategy.PLANNED));
        }
        if (limit >= 0 || offset > 0) {
            smaller.add(page(-1, 0));
        }
        if (limit < 0 && !order.isEmpty()) {
            smaller.add(order(List.of()));
        }
        if (predicate != null) {
            smaller.add(predicate(null));
            smaller(predicate).forEach(one -> smaller.add(predicate(one)));
        }
        return smaller;
    }

    /** Predicates that say less. */
    static List<Predicate> smaller(Predicate predicate) {
        List<Predicate> smaller = new ArrayList<>();
        if (predicate instanceof Predicate.Not not) {
            smaller.add(not.part());
            smaller(not.part()).forEach(one -> smaller.add(new Predicate.Not(one)));
        } else if (predicate instanceof Predicate.Children children) {
            smaller(children.part()).forEach(one -> smaller.add(new Predicate.Children(children.quantifier(), one)));
        } else if (predicate instanceof Predicate.Counted counted) {
            smaller(counted.part())
                    .forEach(one -> smaller.add(new Predicate.Counted(counted.comparison(), counted.number(), one)));
        } else if (predicate instanceof Predicate.All all) {
            smaller.addAll(all.parts());
            without(all.parts()).forEach(parts -> smaller.add(new Predicate.All(parts)));
        } else if (predicate instanceof Predicate.Any any) {
            smaller.addAll(any.parts());
            without(any.parts()).forEach(parts -> smaller.add(new Predicate.Any(parts)));
        }
        return smaller;
    }

    /** The lists with one part less, or with one part made smaller. */
    private static List<List<Predicate>> without(List<Predicate> parts) {
        List<List<Predicate>> lists = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Predicate> less = new ArrayList<>(parts);
            Predicate removed = less.remove(i);
            lists.add(less);
            for (Predicate one : smaller(removed)) {
                List<Predicate> changed = new ArrayList<>(parts);
                changed.set(i, one);
                lists.add(changed);
            }
        }
        return lists;
    }

    @Override
    public String toString() {
        StringBuilder code = new StringBuilder(entity.name().toLowerCase(java.util.Locale.ROOT));
        if (predicate != null) {
            code.append(".where(").append(predicate).append(")");
        }
        order.forEach(key -> code.append(".orderBy(").append(key).append(")"));
        if (limit >= 0) {
            code.append(".limit(").append(limit).append(")");
        }
        if (offset > 0) {
            code.append(".offset(").append(offset).append(")");
        }
        if (parent != null) {
            code.append(".include(")
                    .append(entity.toOne())
                    .append(": ")
                    .append(parent)
                    .append(")");
        }
        if (children != null) {
            code.append(".include(")
                    .append(entity.toMany())
                    .append(": ")
                    .append(children)
                    .append(")");
        }
        if (strategy != IncludeStrategy.PLANNED) {
            code.append(strategy == IncludeStrategy.JOIN ? ".join()" : ".batch()");
        }
        return code.append(required ? ".required()" : "").toString();
    }
}
