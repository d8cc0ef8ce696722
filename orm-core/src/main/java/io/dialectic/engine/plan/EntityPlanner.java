package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.query.Condition;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SubSelect;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads of entities, with the includes that are joined: of a query, and of the other ends of associations. */
record EntityPlanner(QueryPlanner queries, LocksAndHints finish, ColumnType<Long> numbers, Room room) {
    private enum Purpose {
        ROWS,
        PAGE,
        BELONGING,
        THROUGH
    }

    private static Draft draft(Purpose purpose, QueryDescription query, FilterValues filters, Room room) {
        Draft draft = Draft.reading(filters, room);
        draft.token(purpose);
        draft.token(query.model());
        return draft;
    }

    /** The rows of a query, with the includes that are joined. */
    Drafted<SelectPlan> rows(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        return room.fit(less -> rows(model, query, draft(Purpose.ROWS, query, filters, less)));
    }

    boolean locksFirst(QueryDescription query) {
        return ParentRows.areNeeded(query) && multiplied(query);
    }

    private boolean multiplied(QueryDescription query) {
        return IncludePlanner.multiplied(query) && !queries.includes().apart(query);
    }

    private Drafted<SelectPlan> rows(BoundModel<?> model, QueryDescription query, Draft draft) {
        boolean multiplied = multiplied(query);
        if (multiplied) {
            IncludePlanner.checkMultiplied(query);
            if (ParentRows.areNeeded(query)) {
                return parents(
                        ParentRows.of(
                                model,
                                query,
                                queries,
                                numbers,
                                select -> finish.hinted(select, LocksAndHints.ofRows(query)),
                                draft),
                        query,
                        draft);
            }
        }
        Source source = queries.root(query, null, draft);
        Expression where = queries.entities(source, query, draft);
        List<Ordering> order = new ArrayList<>(queries.order(query.order(), source, draft, Draft.Place.ORDER));
        if (multiplied) {
            queries.includes().order(source, query, order, draft);
        }
        Limit limit = queries.limit(query, draft);
        LocksAndHints.shape(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(source, Tie.NONE, query, items);
            Select select = queries.select(items, source, where)
                    .orderBy(queries.complete(order, limit, source))
                    .limit(limit);
            return new SelectPlan(finish.checked(select, query, source, draft), layout);
        });
    }

    /**
     * The rows of a query, each with the number of all rows: one statement sees one state of them. Nothing where joins multiply
     * the rows, where not only the rows of its own table are read, or locks or hints asked for, and where it takes more parameters
     * than the database bears, since the condition stands in it twice.
     */
    Optional<Drafted<PagePlan>> page(QueryDescription query, FilterValues filters) {
        if (query.of() != null
                || !query.joined().isEmpty()
                || query.lock() != null
                || !query.options().hints().isEmpty()
                || IncludePlanner.multiplied(query)) {
            return Optional.empty();
        }
        Drafted<PagePlan> page = room.fit(less -> page(query, draft(Purpose.PAGE, query, filters, less)));
        return finish.bears(page.values().length) ? Optional.of(page) : Optional.empty();
    }

    private Drafted<PagePlan> page(QueryDescription query, Draft draft) {
        Source source = queries.root(query, null, draft);
        Expression where = queries.entities(source, query, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ORDER);
        Limit limit = queries.limit(query, draft);
        QueryDescription whole = query.toCount();
        Source all = queries.root(whole, null, draft);
        Expression counted = queries.rows(all, whole, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(source, Tie.NONE, query, items);
            int totalOffset = items.size();
            items.add(new SelectItem(
                    new SubSelect(queries.select(List.of(new SelectItem(new CountRows())), all, counted))));
            Select select = queries.select(items, source, where)
                    .orderBy(queries.complete(order, limit, source))
                    .limit(limit);
            return new PagePlan(new SelectPlan(finish.checked(select, query, source, draft), layout), totalOffset);
        });
    }

    /** Rows that are chosen, each of which may come more than once for what is joined to it. */
    private Drafted<SelectPlan> parents(ParentRows parents, QueryDescription query, Draft draft) {
        ParentRows whole = withIncludes(parents, query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(whole.source(), whole.tie(), query, items);
            return new SelectPlan(chosen(items, whole, query, draft), layout);
        });
    }

    /** Joins the includes to chosen rows. */
    private ParentRows withIncludes(ParentRows parents, QueryDescription query, Draft draft) {
        Source source = parents.source();
        QueryDescription chosen = ParentRows.chosen(query);
        List<Expression> where = new ArrayList<>();
        if (parents.where() != null) {
            where.add(parents.where());
        }
        queries.includes().walk(source, chosen, where, IncludePlanner.Use.ENTITIES, draft);
        List<Ordering> order = new ArrayList<>(parents.order());
        queries.includes().order(source, chosen, order, draft);
        LocksAndHints.shape(query, draft);
        return new ParentRows(
                source, where.isEmpty() ? null : QueryPlanner.allOf(where), order, parents.near(), parents.tie());
    }

    private QueryExpression chosen(List<SelectItem> items, ParentRows parents, QueryDescription query, Draft draft) {
        finish.checkParameters(draft);
        Select select = queries.select(items, parents.source(), parents.where()).orderBy(parents.order());
        return draft.with(finish.hinted(select, LocksAndHints.ofStatement(query)));
    }

    /**
     * The rows of a query that belong to the near ends of an association; limit and offset count those of each near end by
     * themselves.
     */
    Drafted<SelectPlan> belonging(
            BoundModel<?> model, QueryDescription query, Association association, FilterValues filters) {
        if (!Share.isAskedFor(query)) {
            return rows(model, query, filters);
        }
        return room.fit(less -> belonging(model, query, association, draft(Purpose.BELONGING, query, filters, less)));
    }

    private Drafted<SelectPlan> belonging(
            BoundModel<?> model, QueryDescription query, Association association, Draft draft) {
        draft.token(association);
        if (multiplied(query)) {
            return parents(shared(model, query, association, (farEnd, deciding) -> null, draft), query, draft);
        }
        Source source = queries.root(query, null, draft);
        Expression where = queries.entities(source, query, draft);
        Share share = Share.of(query, association, numbers, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ROW);
        LocksAndHints.shape(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(source, Tie.NONE, query, items);
            List<Expression> parent = new ArrayList<>();
            association.targetKey().forEach(attribute -> parent.add(source.column(attribute)));
            Select select = queries.select(items, source, where);
            return new SelectPlan(shared(select, share, parent, order, query, source, draft), layout);
        });
    }

    /**
     * The rows of a query that rows between tie to the near end of a many-to-many association, once for each tie.
     *
     * @param near the condition on the rows between that names the near ends
     */
    Drafted<ThroughPlan> through(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            Association.Through through,
            Condition near,
            FilterValues filters) {
        return room.fit(less ->
                through(model, query, association, through, near, draft(Purpose.THROUGH, query, filters, less)));
    }

    private Drafted<ThroughPlan> through(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            Association.Through through,
            Condition near,
            Draft draft) {
        draft.token(association);
        boolean multiplied = multiplied(query);
        if (multiplied && ParentRows.areNeeded(query)) {
            return parentsThrough(model, query, association, through, near, draft);
        }
        Source source = queries.root(query, null, draft);
        Expression where = queries.entities(source, query, draft);
        List<Source> way = queries.related().between(source, query, association, through, draft);
        Expression tied = queries.condition(near, way.get(0), draft);
        Share share = Share.isAskedFor(query) ? Share.of(query, association, numbers, draft) : null;
        List<Ordering> order = new ArrayList<>(
                queries.order(query.order(), source, draft, share == null ? Draft.Place.ORDER : Draft.Place.ROW));
        if (multiplied) {
            queries.includes().order(source, query, order, draft);
        }
        LocksAndHints.shape(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(source, multiplied ? Tie.by(way) : Tie.NONE, query, items);
            int keyOffset = items.size();
            Tie parent = Tie.of(way.get(0), through.toSource());
            parent.columns().forEach(column -> items.add(new SelectItem(column)));
            Expression all = where == null ? tied : Junction.and(List.of(where, tied));
            Select select = queries.select(items, source, all);
            QueryExpression read = share == null
                    ? finish.checked(select.orderBy(order), query, source, draft)
                    : shared(select, share, parent.columns(), order, query, source, draft);
            return new ThroughPlan(new SelectPlan(read, layout), keyOffset, parent.types());
        });
    }

    /** The same of rows each of which may come more than once for what is joined to it. */
    private Drafted<ThroughPlan> parentsThrough(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            Association.Through through,
            Condition near,
            Draft draft) {
        ParentRows.Joining joining = (farEnd, deciding) -> {
            List<Source> way = queries.related().between(farEnd, deciding, association, through, draft);
            return new ParentRows.Between(way, through.toSource(), queries.condition(near, way.get(0), draft));
        };
        ParentRows parents = withIncludes(shared(model, query, association, joining, draft), query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = IncludePlanner.layout(parents.source(), parents.tie(), query, items);
            int keyOffset = items.size();
            parents.near().columns().forEach(column -> items.add(new SelectItem(column)));
            QueryExpression read = chosen(items, parents, query, draft);
            return new ThroughPlan(
                    new SelectPlan(read, layout), keyOffset, parents.near().types());
        });
    }

    private ParentRows shared(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            ParentRows.Joining joining,
            Draft draft) {
        return ParentRows.shared(
                model,
                query,
                association,
                joining,
                queries,
                numbers,
                select -> finish.hinted(select, LocksAndHints.ofRows(query)),
                draft);
    }

    /** Each parent's share of a select. */
    private QueryExpression shared(
            Select select,
            Share share,
            List<Expression> parent,
            List<Ordering> order,
            QueryDescription query,
            Source source,
            Draft draft) {
        finish.checkParameters(draft);
        Select numbered = Share.numbered(select, Share.number(parent, order, source));
        return draft.with(finish.hinted(
                share.read(finish.hinted(numbered, LocksAndHints.ofRows(query))), LocksAndHints.ofStatement(query)));
    }
}
