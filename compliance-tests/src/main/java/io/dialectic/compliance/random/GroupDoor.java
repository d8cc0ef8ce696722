package io.dialectic.compliance.random;

import io.dialectic.Aggregate;
import io.dialectic.Aggregates;
import io.dialectic.Attr;
import io.dialectic.Groups;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups and combinations put to a database. */
final class GroupDoor {
    private final FrontDoor door;

    GroupDoor(FrontDoor door) {
        this.door = door;
    }

    /** As {@link GroupEvaluator#groups}. */
    List<List<String>> groups(WantedGroups wanted) {
        List<List<String>> results = new ArrayList<>();
        for (Selection<String> selection : this.<Object>selections(wanted)) {
            results.add(GroupEvaluator.sorted(selection.list()));
        }
        results.add(List.of(String.valueOf(this.<Object>number(wanted))));
        return results;
    }

    /** As {@link GroupEvaluator#sets}. */
    List<String> sets(WantedSets wanted) {
        return GroupEvaluator.sorted(
                combined(wanted).list().stream().map(GroupEvaluator::text).toList());
    }

    String sql(WantedGroups wanted) {
        return String.join(
                "; ",
                this.<Object>selections(wanted).stream()
                        .map(selection -> selection.toSql().text())
                        .toList());
    }

    String sql(WantedSets wanted) {
        return combined(wanted).toSql().text();
    }

    private <M> List<Selection<String>> selections(WantedGroups wanted) {
        Model<M> model = door.model(wanted.entity());
        List<Selection<String>> selections = new ArrayList<>();
        for (WantedGroups.Total total : wanted.totals()) {
            Aggregate<M, ?> aggregate = aggregate(model, wanted.entity(), total);
            if (wanted.keys().isEmpty()) {
                selections.add(
                        rows(model, wanted).project(aggregate, aggregate, (value, same) -> GroupEvaluator.text(value)));
            }
            for (Field key : wanted.keys()) {
                selections.add(groups(model, wanted)
                        .project(
                                model.attribute(key.attribute()),
                                aggregate,
                                (of, value) -> GroupEvaluator.text(of) + "=" + GroupEvaluator.text(value)));
            }
        }
        return selections;
    }

    private <M> long number(WantedGroups wanted) {
        Model<M> model = door.model(wanted.entity());
        return wanted.keys().isEmpty() ? 1 : groups(model, wanted).count();
    }

    private <M> Query<M> rows(Model<M> model, WantedGroups wanted) {
        return wanted.predicate() == null ? model : model.where(door.condition(wanted.entity(), wanted.predicate()));
    }

    private <M> Groups<M> groups(Model<M> model, WantedGroups wanted) {
        List<Attr<M, Object>> keys = wanted.keys().stream()
                .map(key -> model.attribute(key.attribute()))
                .toList();
        Groups<M> groups = rows(model, wanted).groupBy(keys);
        WantedGroups.Having having = wanted.having();
        if (having == null) {
            return groups;
        }
        return groups.having(FrontDoor.compared(
                whole(model, wanted.entity(), having.total()), having.comparison(), (Long) having.value()));
    }

    private <M> Aggregate<M, Long> whole(Model<M> model, Entity entity, WantedGroups.Total total) {
        Aggregate<M, Long> aggregate = total.field() == null
                ? Aggregates.count()
                : Aggregates.sumAsLong(model.attribute(total.field().attribute(), Integer.class));
        return filtered(aggregate, entity, total);
    }

    private <M> Aggregate<M, ?> aggregate(Model<M> model, Entity entity, WantedGroups.Total total) {
        Field field = total.field();
        if (field == null) {
            return filtered(Aggregates.<M>count(), entity, total);
        }
        Attr<M, Object> attribute = model.attribute(field.attribute());
        return switch (total.kind()) {
            case COUNT -> filtered(Aggregates.count(attribute), entity, total);
            case COUNT_DISTINCT -> filtered(Aggregates.countDistinct(attribute), entity, total);
            case SUM -> filtered(sum(model, field), entity, total);
            case MIN -> filtered(Aggregates.min(attribute), entity, total);
            case MAX -> filtered(Aggregates.max(attribute), entity, total);
        };
    }

    private static <M> Aggregate<M, ?> sum(Model<M> model, Field field) {
        return Aggregates.sum(model.attribute(field.attribute(), field.type().asSubclass(Number.class)));
    }

    private <M, V> Aggregate<M, V> filtered(Aggregate<M, V> aggregate, Entity entity, WantedGroups.Total total) {
        return total.filter() == null ? aggregate : aggregate.filter(door.condition(entity, total.filter()));
    }

    private Selection<@Nullable Object> combined(WantedSets wanted) {
        Selection<@Nullable Object> left = this.<Object>side(wanted.field(), wanted.left());
        Selection<@Nullable Object> right = this.<Object>side(wanted.field(), wanted.right());
        return switch (wanted.combination()) {
            case UNION -> wanted.all() ? left.unionAll(right) : left.union(right);
            case INTERSECT -> left.intersect(right);
            case EXCEPT -> left.except(right);
        };
    }

    private <M> Selection<@Nullable Object> side(Field field, WantedSets.Side side) {
        Model<M> model = door.model(side.entity());
        Query<M> rows = side.predicate() == null ? model : model.where(door.condition(side.entity(), side.predicate()));
        return rows.project(model.attribute(field.attribute()));
    }
}
