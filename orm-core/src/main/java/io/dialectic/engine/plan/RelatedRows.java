package io.dialectic.engine.plan;

import io.dialectic.model.Association;
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
import java.util.ArrayList;
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
        restrictions.visible(first, DeletedRows.EXCLUDED, rows.options(), predicates, draft);
        Restrictions.fixed(first, through.fixed(), predicates, draft);
        Source end = first.join(models.of(association.target()), draft.alias());
        List<Expression> on = Source.match(first, through.toTarget(), end, association.targetKey());
        Restrictions.fixed(end, association.fixed(), on, draft);
        first.joins().add(new Join(true, queries.table(end), List.of(), QueryPlanner.allOf(on)));
        return new Related(first, end);
    }

    /** The rows between the ends of a many-to-many association, joined to the rows of its far end. */
    Source between(
            Source farEnd, QueryDescription query, Association association, Association.Through through, Draft draft) {
        Source between = farEnd.join(models.of(through.model()), draft.alias());
        List<Expression> on = Source.match(farEnd, association.targetKey(), between, through.toTarget());
        restrictions.visible(between, DeletedRows.EXCLUDED, query.options(), on, draft);
        Restrictions.fixed(between, through.fixed(), on, draft);
        Restrictions.fixed(farEnd, association.fixed(), on, draft);
        farEnd.joins().add(new Join(true, queries.table(between), List.of(), QueryPlanner.allOf(on)));
        return between;
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
