package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.Exists;
import io.dialectic.sql.Expression;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Join;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SubSelect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The rows at the other end of an association: tested and counted by queries inside others, or joined to the rows between. */
record RelatedRows(QueryPlanner queries, BoundModels models, Restrictions restrictions, ValuePlanner values) {
    /** Whether there is a row that a required include asks for. */
    Expression exists(Source parent, Include include, Draft draft) {
        QueryDescription child = include.child();
        List<Expression> predicates = new ArrayList<>();
        Related related = related(parent, include.association(), child, predicates, draft);
        List<Expression> required = new ArrayList<>();
        queries.includes().walk(related.end(), requiredOnly(child), required, IncludePlanner.Use.ROWS, draft);
        queries.own(related.end(), child, predicates, draft);
        predicates.addAll(required);
        return new Exists(queries.select(
                List.of(new SelectItem(new IntegerConstant(1))), related.first(), QueryPlanner.allOf(predicates)));
    }

    /** Whether there is a row at the other end of an association. */
    Expression some(Source around, Association association, QueryDescription rows, Draft draft) {
        Draft.Place before = draft.at(Draft.Place.ROW);
        List<Expression> predicates = new ArrayList<>();
        Related related = related(around, association, rows, predicates, draft);
        queries.own(related.end(), rows, predicates, draft);
        draft.at(before);
        return new Exists(queries.select(
                List.of(new SelectItem(new IntegerConstant(1))), related.first(), QueryPlanner.allOf(predicates)));
    }

    /** An aggregate of the rows at the other end of an association. */
    Planned aggregate(
            Source around,
            Association association,
            QueryDescription rows,
            ValueExpression.Aggregate aggregate,
            Draft draft) {
        Draft.Place before = draft.at(Draft.Place.ROW);
        List<Expression> predicates = new ArrayList<>();
        Related related = related(around, association, rows, predicates, draft);
        queries.own(related.end(), rows, predicates, draft);
        draft.at(Draft.Place.RESULT);
        boolean aggregated = draft.aggregated(false);
        Planned value = values.plan(aggregate, related.end(), draft, null);
        draft.aggregated(aggregated);
        draft.at(before);
        Select select =
                queries.select(List.of(new SelectItem(value.node())), related.first(), QueryPlanner.allOf(predicates));
        return new Planned(new SubSelect(select), value.type());
    }

    /**
     * The rows at the other end of an association, as the source of a query inside another.
     *
     * @param first the table that query begins with
     * @param end the rows at the other end
     */
    private record Related(Source first, Source end) {}

    /** The other end of an association, tied by predicates to the row around. */
    private Related related(
            Source parent, Association association, QueryDescription rows, List<Expression> predicates, Draft draft) {
        draft.token(association);
        draft.refer(parent);
        Association.Through through = association.through();
        if (through == null) {
            Source end = Source.root(models.of(association.target()), draft.alias(), parent);
            predicates.addAll(Source.keyMatch(parent, end, association));
            Restrictions.fixed(parent, association.when(), predicates, draft);
            Restrictions.fixed(end, association.fixed(), predicates, draft);
            return new Related(end, end);
        }
        Source first = Source.root(models.of(through.model()), draft.alias(), parent);
        predicates.addAll(Source.match(parent, association.sourceKey(), first, through.toSource()));
        counting(first, through, rows, predicates, draft);
        List<Source> way = onward(first, association, through, rows, draft);
        return new Related(first, way.get(way.size() - 1));
    }

    /**
     * The rows behind the first rows between the ends of an association, joined to those.
     *
     * @return all rows on the way, the first rows between in front and those of the far end last
     */
    List<Source> onward(
            Source first, Association association, Association.Through through, QueryDescription rows, Draft draft) {
        List<Source> way = new ArrayList<>();
        way.add(first);
        Source last = first;
        Association.Through before = through;
        for (Association.Through next = before.next(); next != null; next = next.next()) {
            Source further = last.join(models.of(next.model()), draft);
            List<Expression> on = Source.match(last, before.toTarget(), further, next.toSource());
            counting(further, next, rows, on, draft);
            join(first, further, on);
            way.add(further);
            last = further;
            before = next;
        }
        Source end = last.join(models.of(association.target()), draft);
        List<Expression> on = Source.match(last, before.toTarget(), end, association.targetKey());
        Restrictions.fixed(end, association.fixed(), on, draft);
        join(first, end, on);
        way.add(end);
        return way;
    }

    /**
     * The rows between the ends of an association, joined to the rows of its far end.
     *
     * @return all rows between, those that hold the key of the near end in front
     */
    List<Source> between(
            Source farEnd, QueryDescription query, Association association, Association.Through through, Draft draft) {
        Deque<Association.Through> way = new ArrayDeque<>();
        for (Association.Through each = through; each != null; each = each.next()) {
            way.push(each);
        }
        Deque<Source> all = new ArrayDeque<>();
        Source further = farEnd;
        List<Attribute> key = association.targetKey();
        for (Association.Through each : way) {
            Source between = further.join(models.of(each.model()), draft);
            List<Expression> on = Source.match(further, key, between, each.toTarget());
            counting(between, each, query, on, draft);
            if (further == farEnd) {
                Restrictions.fixed(farEnd, association.fixed(), on, draft);
            }
            join(farEnd, between, on);
            all.push(between);
            further = between;
            key = each.toSource();
        }
        return List.copyOf(all);
    }

    /** Which of the rows between count. */
    void counting(
            Source between, Association.Through through, QueryDescription rows, List<Expression> on, Draft draft) {
        restrictions.visible(between, DeletedRows.EXCLUDED, rows.options(), on, draft);
        Restrictions.fixed(between, through.fixed(), on, draft);
    }

    private void join(Source first, Source joined, List<Expression> on) {
        first.joins().add(new Join(true, queries.table(joined), List.of(), QueryPlanner.allOf(on)));
    }

    /** Optional includes decide nothing about whether there is a row. */
    private static QueryDescription requiredOnly(QueryDescription child) {
        QueryDescription required = QueryDescription.of(child.model());
        for (Include include : child.includes()) {
            if (include.required()) {
                required = required.include(include);
            }
        }
        return required;
    }
}
