package io.dialectic.compliance.random;

import io.dialectic.Aggregate;
import io.dialectic.Expr;
import io.dialectic.Groups;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values, groups and combinations put to a database. */
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

    /** As {@link GroupEvaluator#values}. */
    List<String> values(WantedValues wanted) {
        return wanted.comparable(this.<Object>selection(wanted).list());
    }

    String sql(WantedValues wanted) {
        return this.<Object>selection(wanted).toSql().text();
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

    private <M> Selection<String> selection(WantedValues wanted) {
        Query<M> query = door.query(wanted.rows());
        List<Expr<M, @Nullable Object>> values = wanted.values().stream()
                .map(value -> door.expressions()
                        .<M, @Nullable Object>value(wanted.rows().entity(), value))
                .toList();
        boolean single = values.size() == 1;
        Selection<String> selection = query.project(
                values.get(0),
                values.get(values.size() - 1),
                (first, second) -> GroupEvaluator.text(first) + (single ? "" : ", " + GroupEvaluator.text(second)));
        return wanted.distinct() ? selection.distinct() : selection;
    }

    private <M> List<Selection<String>> selections(WantedGroups wanted) {
        List<Selection<String>> selections = new ArrayList<>();
        for (Total total : wanted.totals()) {
            Aggregate<M, ?> aggregate = door.expressions().aggregate(wanted.entity(), total);
            if (wanted.keys().isEmpty()) {
                selections.add(this.<M>rows(wanted)
                        .project(aggregate, aggregate, (value, same) -> GroupEvaluator.text(value)));
            }
            for (Value key : wanted.keys()) {
                selections.add(this.<M>grouped(wanted)
                        .project(
                                door.expressions().<M, Object>value(wanted.entity(), key),
                                aggregate,
                                (of, value) -> GroupEvaluator.text(of) + "=" + GroupEvaluator.text(value)));
            }
        }
        return selections;
    }

    private <M> long number(WantedGroups wanted) {
        return wanted.keys().isEmpty() ? 1 : this.<M>grouped(wanted).count();
    }

    private <M> Query<M> rows(WantedGroups wanted) {
        Model<M> model = door.model(wanted.entity());
        return wanted.predicate() == null
                ? model
                : model.where(door.expressions().condition(wanted.entity(), wanted.predicate()));
    }

    @SuppressWarnings("unchecked")
    private <M> Groups<M> grouped(WantedGroups wanted) {
        List<Expr<M, Object>> keys = wanted.keys().stream()
                .map(key -> door.expressions().<M, Object>value(wanted.entity(), key))
                .toList();
        Groups<M> groups = this.<M>rows(wanted).groupBy(keys);
        WantedGroups.Having having = wanted.having();
        if (having == null) {
            return groups;
        }
        Aggregate<M, Long> number =
                (Aggregate<M, Long>) door.expressions().<M>aggregate(wanted.entity(), having.total());
        return groups.having(ExpressionDoor.compared(number, having.comparison(), (Long) having.value()));
    }

    private Selection<@Nullable Object> combined(WantedSets wanted) {
        Selection<@Nullable Object> left = this.<Object>side(wanted.left());
        Selection<@Nullable Object> right = this.<Object>side(wanted.right());
        return switch (wanted.combination()) {
            case UNION -> wanted.all() ? left.unionAll(right) : left.union(right);
            case INTERSECT -> left.intersect(right);
            case EXCEPT -> left.except(right);
        };
    }

    private <M> Selection<@Nullable Object> side(WantedSets.Side side) {
        Model<M> model = door.model(side.entity());
        Query<M> rows = side.predicate() == null
                ? model
                : model.where(door.expressions().condition(side.entity(), side.predicate()));
        return rows.project(door.expressions().<M, Object>value(side.entity(), side.value()));
    }
}
