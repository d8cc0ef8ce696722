package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.Filter;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.ReadOptions;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Expression;
import io.dialectic.sql.NullTest;
import java.util.List;

/** What rows of a table are there at all, whatever a query asks for: living, in scope, within filters, of an association. */
record Restrictions(ConditionPlanner conditions) {
    /** Leaves out what is deleted, out of scope, or hidden by global filters. Every table of a statement goes through here. */
    void visible(Source source, DeletedRows deleted, ReadOptions options, List<Expression> predicates, Draft draft) {
        ModelDefinition model = source.model.definition();
        Attribute deletedAt = model.deletedAt();
        if (deletedAt != null && deleted != DeletedRows.INCLUDED) {
            predicates.add(new NullTest(source.column(deletedAt), deleted == DeletedRows.ONLY));
        }
        if (!source.model.isScoped()) {
            return;
        }
        source.restricted();
        draft.token(options.unscoped());
        draft.token(options.unfiltered());
        Condition scope = options.unscoped() ? null : source.model.defaultScope();
        if (scope != null) {
            predicates.add(inScope(scope, source, draft));
        }
        for (Filter filter : model.filters()) {
            if (!options.unfiltered().contains(filter.name())) {
                Attribute attribute = filter.attribute();
                predicates.add(new Comparison(
                        source.column(attribute),
                        Comparison.Operator.EQUAL,
                        draft.value(
                                source.model.type(attribute), draft.filters().of(filter, source.model))));
            }
        }
    }

    private Expression inScope(Condition scope, Source source, Draft draft) {
        if (draft.scopes().contains(source.model)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The default scope of " + source.model + " asks for its own model again, by way of "
                            + draft.scopes() + ". Say unscoped() in the sub-query of one of them.");
        }
        Draft.Place before = draft.at(Draft.Place.ROW);
        draft.scopes().push(source.model);
        Source around = draft.inScope(source);
        Expression planned = conditions.plan(scope, source, draft);
        draft.inScope(around);
        draft.scopes().pop();
        draft.at(before);
        return planned;
    }

    /** What an association fixes of its rows; how many conditions these are, the association tells. */
    static void fixed(Source source, List<Association.Fixed> values, List<Expression> predicates, Draft draft) {
        for (Association.Fixed value : values) {
            predicates.add(new Comparison(
                    source.column(value.attribute()),
                    Comparison.Operator.EQUAL,
                    draft.value(source.model.type(value.attribute()), value.value())));
        }
    }
}
