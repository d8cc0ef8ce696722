package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Include;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Feature;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Join;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.SelectItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Includes: joined in the statement of their parents, tested there, or left to statements of their own. */
record IncludePlanner(QueryPlanner queries, BoundModels models, Abilities abilities) {
    private enum Mark {
        JOIN,
        EXISTS,
        SEPARATE
    }

    /** What a walk over includes is for. */
    enum Use {
        /** Entities, of which what was joined is read too. */
        ENTITIES,
        /** Anything else: no join may give a row more than once. */
        ROWS
    }

    /** Whether a row of the query may come more than once, for what is joined to it. */
    static boolean multiplied(QueryDescription query) {
        for (Include include : query.includes()) {
            if (include.joined() && (include.multiplies() || multiplied(include.child()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is joined to the rows of a query: they are locked, and so would be whatever is joined to them. */
    boolean apart(QueryDescription query) {
        return query.lock() != null && !abilities.has(Feature.LOCK_OF);
    }

    /** Joins includes, and tests for the required ones among those that are not joined. */
    void walk(Source parent, QueryDescription query, List<Expression> predicates, Use use, Draft draft) {
        boolean apart = !query.includes().isEmpty() && apart(query);
        for (int i = 0; i < query.includes().size(); i++) {
            Include include = query.includes().get(i);
            draft.token(include.association());
            if (include.joined()
                    && (use == Use.ENTITIES || !include.multiplies())
                    && !apart
                    && fits(parent, include, draft)) {
                draft.token(Mark.JOIN);
                draft.token(include.required());
                join(parent, include, i, use, draft);
            } else {
                if (include.required()) {
                    draft.token(Mark.EXISTS);
                    predicates.add(queries.related().exists(parent, include, draft));
                } else {
                    draft.token(Mark.SEPARATE);
                }
                parent.separate.add(i);
            }
        }
        draft.end();
    }

    private static boolean fits(Source parent, Include include, Draft draft) {
        Association association = include.association();
        int tables = 1;
        int columns = association.target().attributes().size();
        for (Association.Through way = association.through(); way != null; way = way.next()) {
            tables++;
            columns += way.model().primaryKey().size();
        }
        return parent.takes(tables, columns, draft.room());
    }

    private void join(Source parent, Include include, int position, Use use, Draft draft) {
        QueryDescription child = include.child();
        Association association = include.association();
        refuse(child, association);
        Association.Through through = association.through();
        Source first = parent.joinLater(models.of(through == null ? association.target() : through.model()), draft);
        boolean plain = !association.toMany()
                && child.where() == null
                && child.deleted() == DeletedRows.EXCLUDED
                && !child.options().unscoped()
                && child.options().unfiltered().isEmpty()
                && child.includes().stream().noneMatch(Include::required);
        List<Expression> on = new ArrayList<>();
        List<Source> way = List.of(first);
        if (through == null) {
            on.addAll(Source.keyMatch(parent, first, association));
        } else {
            on.addAll(Source.match(parent, association.sourceKey(), first, through.toSource()));
            queries.related().counting(first, through, child, on, draft);
            way = queries.related().onward(first, association, through, child, draft);
        }
        int last = way.size() - 1;
        Source end = way.get(last);
        parent.joined.add(new Source.Joined(association, position, plain, end, way.subList(0, last)));
        Restrictions.fixed(parent, association.when(), on, draft);
        List<Expression> required = new ArrayList<>();
        walk(end, child, required, use, draft);
        int included = first.joins().size();
        if (through == null) {
            Restrictions.fixed(end, association.fixed(), on, draft);
        }
        queries.own(end, child, on, draft);
        on.addAll(required);
        // Joins that the condition refers to, or that leave out rows of an optional child, must be made first.
        // The rest may follow, which servers plan better.
        List<Join> own = first.joins();
        boolean nests = through != null
                || own.size() > included
                || end.reused()
                || !include.required() && own.stream().anyMatch(Join::inner);
        parent.joins()
                .add(new Join(
                        include.required(), queries.table(first), nests ? own : List.of(), QueryPlanner.allOf(on)));
        if (!nests) {
            parent.joins().addAll(own);
        }
        first.settle();
    }

    /** Refuses an include whose rows would not be found as they are asked for, before anything is sent. */
    void check(Include include) {
        QueryDescription child = include.child();
        Association association = include.association();
        if (child.options().position() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "A position inside the include of '" + association
                            + "' would be one for all parents. Use limit and offset, which count for each parent, or"
                            + " query " + child.model() + " on its own.");
        }
        if (include.joined() && !child.options().hints().isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association + "' has a hint, and no statement of its own for it to stand in."
                            + " Leave the hint out, or load the include by batch().");
        }
        boolean limited = child.limit() >= 0 || child.offset() > 0;
        if (include.joined() && association.toMany() && limited) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association + "' has a limit for each parent, which a join cannot count. Leave"
                            + " join() out, or the limit.");
        }
        if (association.kind() == Association.Kind.BELONGS_TO
                && (limited || !child.order().isEmpty())) {
            throw notOfOneRow(association);
        }
        if (include.joined()) {
            return;
        }
        if (child.lock() != null && limited) {
            throw Share.notLocked(association);
        }
        if (multiplied(child)) {
            checkMultiplied(child);
            if (child.lock() != null && ParentRows.areNeeded(child) && !apart(child)) {
                throw ParentRows.notLocked(child);
            }
        }
    }

    /** Refuses a query whose rows could not be told apart when what is joined to them gives them more than once. */
    static void checkMultiplied(QueryDescription query) {
        if (!query.joined().isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The query of " + query.model() + " has other queries beside it, which give a row once for each"
                            + " partner, so includes cannot be joined to it. Load them by batch().");
        }
        for (Include include : query.includes()) {
            if (include.joined()) {
                checkMultiplied(include.child());
            }
        }
    }

    /** The order of what is joined to the rows of a source, behind their own. */
    void order(Source source, QueryDescription query, List<Ordering> order, Draft draft) {
        for (Source.Joined joined : List.copyOf(source.joined)) {
            if (joined.include() >= 0) {
                QueryDescription child = query.includes().get(joined.include()).child();
                order.addAll(queries.order(child.order(), joined.source(), draft, Draft.Place.ROW));
                order(joined.source(), child, order, draft);
            }
        }
    }

    /**
     * Where entities stand in the rows of a statement.
     *
     * @param tie what tells them apart beside their key
     */
    static EntityLayout layout(Source source, Tie tie, QueryDescription query, List<SelectItem> items) {
        int offset = items.size();
        List<Association> separate = source.separate.stream()
                .map(include -> query.includes().get(include).association())
                .toList();
        List<Attribute> attributes = attributes(source.model.definition(), query, separate);
        for (Attribute attribute : attributes) {
            items.add(new SelectItem(source.column(attribute)));
        }
        int tieOffset = items.size();
        tie.columns().forEach(column -> items.add(new SelectItem(column)));
        List<EntityLayout.Joined> joined = new ArrayList<>();
        boolean multiplied = false;
        for (Source.Joined child : source.joined) {
            if (child.include() >= 0) {
                Include include = query.includes().get(child.include());
                multiplied |= include.multiplies();
                joined.add(new EntityLayout.Joined(
                        child.include(),
                        child.association().ordinal(),
                        layout(child.source(), Tie.by(child.between()), include.child(), items)));
            }
        }
        return new EntityLayout(
                source.model,
                attributes,
                offset,
                tieOffset,
                tie.types(),
                List.copyOf(joined),
                List.copyOf(source.separate),
                separate.stream().anyMatch(association -> !association.toMany()),
                multiplied);
    }

    /**
     * What is read of an entity: what was asked for, and what finds, orders and completes it.
     *
     * @param leading the associations whose rows are found by its values
     */
    static List<Attribute> attributes(ModelDefinition model, QueryDescription query, List<Association> leading) {
        List<Attribute> wanted = query.attributes();
        if (wanted == null) {
            return model.attributes();
        }
        Set<Attribute> needed = new HashSet<>(wanted);
        needed.addAll(model.primaryKey());
        if (model.version() != null) {
            needed.add(model.version());
        }
        for (Association association : leading) {
            needed.addAll(association.sourceKey());
            association.when().forEach(each -> needed.add(each.attribute()));
        }
        for (OrderBy key : query.order()) {
            if (key.value() instanceof ValueExpression.Property property
                    && property.path().isEmpty()) {
                needed.add(property.attribute());
            }
        }
        return model.attributes().stream().filter(needed::contains).toList();
    }

    private static void refuse(QueryDescription child, Association association) {
        if (child.limit() >= 0
                || child.offset() > 0
                || child.lock() != null
                || !child.joined().isEmpty()
                || !child.order().isEmpty() && !association.toMany()) {
            if (!association.toMany()) {
                throw notOfOneRow(association);
            }
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association
                            + "' is joined to the rows of the query, so limit, offset, join and"
                            + " lock do not apply. Leave them out, or load it by batch().");
        }
    }

    private static QueryException notOfOneRow(Association association) {
        return new QueryException(
                ErrorCode.UNSUPPORTED,
                "The include of '" + association + "' loads one row for each parent, so limit, offset, order, join and"
                        + " lock do not apply. Leave them out.");
    }
}
