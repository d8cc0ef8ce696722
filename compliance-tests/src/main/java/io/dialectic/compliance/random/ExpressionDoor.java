package io.dialectic.compliance.random;

import io.dialectic.Aggregate;
import io.dialectic.Aggregates;
import io.dialectic.Associations;
import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Order;
import java.util.List;

/** Conditions, values and sort keys as the front door takes them. */
final class ExpressionDoor {
    private final FrontDoor door;

    ExpressionDoor(FrontDoor door) {
        this.door = door;
    }

    <M> Cond<M> condition(Entity entity, Predicate predicate) {
        if (predicate instanceof Predicate.All all) {
            return Cond.allOf(conditions(entity, all.parts()));
        }
        if (predicate instanceof Predicate.Any any) {
            return Cond.anyOf(conditions(entity, any.parts()));
        }
        if (predicate instanceof Predicate.Not not) {
            return this.<M>condition(entity, not.part()).not();
        }
        if (predicate instanceof Predicate.Quantified quantified) {
            return quantified(quantified);
        }
        return test(entity, (Predicate.Test) predicate);
    }

    private <M> List<Cond<M>> conditions(Entity entity, List<Predicate> parts) {
        return parts.stream().map(part -> this.<M>condition(entity, part)).toList();
    }

    private <M> Cond<M> quantified(Predicate.Quantified quantified) {
        Many<M, Object> ends = quantified.link().many();
        Predicate part = quantified.part();
        if (part == null) {
            return quantified.quantifier() == Predicate.Quantifier.NONE
                    ? Associations.none(ends)
                    : Associations.some(ends);
        }
        Cond<Object> condition = condition(quantified.link().to(), part);
        return switch (quantified.quantifier()) {
            case SOME -> Associations.some(ends, condition);
            case EVERY -> Associations.every(ends, condition);
            case NONE -> Associations.none(ends, condition);
        };
    }

    private <M> Cond<M> test(Entity entity, Predicate.Test test) {
        Expr<M, Object> value = value(entity, test.value());
        if (test instanceof Predicate.Missing missing) {
            return missing.negated() ? value.isNotNull() : value.isNull();
        }
        if (test instanceof Predicate.Listed listed) {
            return listed.negated() ? value.notIn(listed.values()) : value.in(listed.values());
        }
        if (test instanceof Predicate.Ranged ranged) {
            return ranged.negated()
                    ? value.notBetween(ranged.low(), ranged.high())
                    : value.between(ranged.low(), ranged.high());
        }
        if (test instanceof Predicate.Paired paired) {
            return paired(value, paired.comparison(), value(entity, paired.other()));
        }
        if (test instanceof Predicate.Compared compared) {
            return compared(value, compared.comparison(), compared.constant());
        }
        Predicate.Matched matched = (Predicate.Matched) test;
        return switch (matched.matching()) {
            case LIKE -> value.like(matched.text());
            case NOT_LIKE -> value.notLike(matched.text());
            case STARTS_WITH -> value.startsWith(matched.text());
            case ENDS_WITH -> value.endsWith(matched.text());
            case CONTAINS -> value.contains(matched.text());
        };
    }

    static <M, V> Cond<M> compared(Expr<M, V> value, Predicate.Comparison comparison, V constant) {
        return switch (comparison) {
            case EQ -> value.eq(constant);
            case NE -> value.ne(constant);
            case GT -> value.gt(constant);
            case GTE -> value.gte(constant);
            case LT -> value.lt(constant);
            case LTE -> value.lte(constant);
        };
    }

    private static <M, V> Cond<M> paired(Expr<M, V> value, Predicate.Comparison comparison, Expr<M, V> other) {
        return switch (comparison) {
            case EQ -> value.eq(other);
            case NE -> value.ne(other);
            case GT -> value.gt(other);
            case GTE -> value.gte(other);
            case LT -> value.lt(other);
            case LTE -> value.lte(other);
        };
    }

    @SuppressWarnings("unchecked")
    <M, V> Expr<M, V> value(Entity entity, Value value) {
        if (value instanceof Value.Own own) {
            return (Expr<M, V>) attribute(entity, own.field());
        }
        if (value instanceof Value.Via via) {
            return (Expr<M, V>) Functions.viaRef(
                    via.link().<M, Object>one(), attribute(via.link().to(), via.field()));
        }
        if (value instanceof Value.Around around) {
            // A query that is nowhere around, so that the nearest of its model is meant.
            Model<Object> model = door.model(around.entity());
            return (Expr<M, V>) Functions.<M, Object, Object>outer(
                    model.limit(1), model.attribute(around.field().attribute()));
        }
        if (value instanceof Value.OfRows rows) {
            return (Expr<M, V>) ofRows(rows);
        }
        return (Expr<M, V>) Functions.truth(this.<M>condition(entity, ((Value.Truth) value).predicate()));
    }

    private <M> Attr<M, Object> attribute(Entity entity, Field field) {
        return door.<M>model(entity).attribute(field.attribute());
    }

    private <M> Expr<M, ?> ofRows(Value.OfRows rows) {
        Entity end = rows.link().to();
        Many<M, Object> ends = rows.link().many();
        Predicate part = rows.part();
        if (rows.counted()) {
            return part == null ? Associations.countOf(ends) : Associations.countOf(ends, condition(end, part));
        }
        Aggregate<Object, ?> aggregate = aggregate(end, rows.total());
        return part == null
                ? Associations.valueOf(ends, aggregate)
                : Associations.valueOf(ends, aggregate, condition(end, part));
    }

    <M> Aggregate<M, ?> aggregate(Entity entity, Total total) {
        Value value = total.value();
        Aggregate<M, ?> aggregate = value == null
                ? Aggregates.<M>count()
                : switch (total.kind()) {
                    case COUNT -> Aggregates.count(this.<M, Object>value(entity, value));
                    case COUNT_DISTINCT -> Aggregates.countDistinct(this.<M, Object>value(entity, value));
                    case SUM -> Aggregates.sum(this.<M, Number>value(entity, value));
                    case SUM_AS_LONG -> Aggregates.sumAsLong(this.<M, Number>value(entity, value));
                    case MIN -> Aggregates.min(this.<M, Object>value(entity, value));
                    case MAX -> Aggregates.max(this.<M, Object>value(entity, value));
                };
        return total.filter() == null ? aggregate : aggregate.filter(condition(entity, total.filter()));
    }

    <M> Order<M> order(Entity entity, Sorting key) {
        Expr<M, Object> value = value(entity, key.value());
        Order<M> order = key.descending() ? value.desc() : value.asc();
        return switch (key.nulls()) {
            case DEFAULT -> order;
            case FIRST -> order.nullsFirst();
            case LAST -> order.nullsLast();
        };
    }
}
