package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as a table of their own, in front of what is joined to them: there a limit counts parents, and what they are
 * ordered by is computed once for each.
 *
 * @param source the table; to be joined to
 * @param where which of its rows are wanted, or null for all
 * @param order the order of its rows
 * @param near the key of the near end of an association that a row is tied to; none if it is one of the row's own
 * @param tie what tells its rows apart beside their key
 */
record ParentRows(Source source, @Nullable Expression where, List<Ordering> order, Tie near, Tie tie) {
    private enum Mark {
        PARENTS,
        SHARES
    }

    /** The rows between the ends of an association, joined to those of its far end. */
    record Between(List<Source> sources, List<Attribute> near, Expression tied) {}

    /** Joins rows between to those of the far end. */
    @FunctionalInterface
    interface Joining {
        /** Joins them; null where there are none between. */
        @Nullable
        Between join(Source farEnd, QueryDescription query);
    }

    /** Whether rows that come more than once would be counted or ordered in another way. */
    static boolean areNeeded(QueryDescription query) {
        return query.limit() >= 0
                || query.offset() > 0
                || query.order().stream().anyMatch(key -> !(key.value() instanceof ValueExpression.Property));
    }

    /**
     * The rows of a query as such a table.
     *
     * @param hinted adds the hints that are about its rows
     */
    static ParentRows of(
            BoundModel<?> model,
            QueryDescription query,
            QueryPlanner queries,
            ColumnType<Long> numbers,
            UnaryOperator<Select> hinted,
            Draft draft) {
        if (query.lock() != null) {
            throw notLocked(query);
        }
        draft.token(Mark.PARENTS);
        Source rows = queries.root(query, null, draft);
        Expression where = queries.rows(rows, deciding(query), draft);
        List<Ordering> order = queries.order(query.order(), rows, draft, Draft.Place.ORDER);
        Limit asked = queries.limit(query, draft);
        // A table with a limit is not merged into the query around it, which might compute its values anew.
        Limit limit = asked == null ? new Limit(draft.value(numbers, Long.MAX_VALUE), null) : asked;
        List<SelectItem> items = items(model, query, rows);
        String alias = draft.alias();
        String prefix = prefix(model);
        List<Ordering> outside = new ArrayList<>();
        List<Ordering> inside = queries.complete(order, limit, rows);
        for (Ordering key : inside) {
            outside.add(new Ordering(outside(key.value(), alias, prefix, items), key.descending(), key.nulls()));
        }
        Select select = queries.select(items, rows, where).orderBy(inside).limit(limit);
        return new ParentRows(source(model, query, hinted.apply(select), alias), null, outside, Tie.NONE, Tie.NONE);
    }

    static QueryException notLocked(QueryDescription query) {
        return new QueryException(
                ErrorCode.UNSUPPORTED,
                "An include locks rows of " + query.model()
                        + " that are ordered by what is computed, and to which others are joined. Load those by"
                        + " batch(), or leave out the lock.");
    }

    /**
     * The rows that belong to the near ends of an association as such a table, numbered for each near end by themselves.
     *
     * @param joining joins the rows between, if there are any
     * @param hinted adds the hints that are about its rows
     */
    static ParentRows shared(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            Joining joining,
            QueryPlanner queries,
            ColumnType<Long> numbers,
            UnaryOperator<Select> hinted,
            Draft draft) {
        draft.token(Mark.SHARES);
        QueryDescription deciding = deciding(query);
        Source rows = queries.root(query, null, draft);
        Expression where = queries.rows(rows, deciding, draft);
        Between between = joining.join(rows, deciding);
        Share share = Share.of(query, association, numbers, draft);
        List<Ordering> order = queries.order(query.order(), rows, draft, Draft.Place.ROW);
        List<SelectItem> items = items(model, query, rows);
        String prefix = prefix(model);
        List<Expression> parent = new ArrayList<>();
        Tie near = Tie.NONE;
        Tie tie = Tie.NONE;
        if (between == null) {
            association.targetKey().forEach(attribute -> parent.add(rows.column(attribute)));
        } else {
            Tie inside = Tie.of(between.sources().get(0), between.near());
            parent.addAll(inside.columns());
            near = inside.as(column -> outside(column, share.alias(), prefix, items));
            tie = Tie.by(between.sources()).as(column -> outside(column, share.alias(), prefix, items));
            where = where == null ? between.tied() : Junction.and(List.of(where, between.tied()));
        }
        ColumnReference number = outside(Share.number(parent, order, rows), share.alias(), prefix, items);
        Select select = queries.select(items, rows, where);
        return new ParentRows(
                source(model, query, hinted.apply(select), share.alias()),
                share.wanted(number),
                List.of(new Ordering(number, false, Ordering.Nulls.DEFAULT)),
                near,
                tie);
    }

    private static List<SelectItem> items(BoundModel<?> model, QueryDescription query, Source rows) {
        List<SelectItem> items = new ArrayList<>();
        List<Association> included =
                query.includes().stream().map(Include::association).toList();
        for (Attribute attribute : IncludePlanner.attributes(model.definition(), query, included)) {
            items.add(new SelectItem(rows.column(attribute), attribute.column()));
        }
        return items;
    }

    private static Source source(BoundModel<?> model, QueryDescription query, Select select, String alias) {
        Source source = Source.root(model, query, new DerivedTable(select, alias, false), null);
        source.restricted();
        return source;
    }

    /** A value as the query around calls it: a column that is there, or else one more. */
    private static ColumnReference outside(Expression value, String alias, String prefix, List<SelectItem> items) {
        for (SelectItem item : items) {
            if (item.value().equals(value)) {
                return new ColumnReference(alias, Objects.requireNonNull(item.name()));
            }
        }
        String name = prefix + items.size();
        items.add(new SelectItem(value, name));
        return new ColumnReference(alias, name);
    }

    /** What no column of the model begins with. */
    private static String prefix(BoundModel<?> model) {
        String prefix = "c";
        for (Attribute attribute : model.definition().attributes()) {
            while (attribute.column().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                prefix += "c";
            }
        }
        return prefix;
    }

    /** The same query with only those includes that decide which its rows are. */
    static QueryDescription deciding(QueryDescription query) {
        List<Include> required = new ArrayList<>();
        for (Include include : query.includes()) {
            if (include.required()) {
                required.add(new Include(include.association(), deciding(include.child()), true));
            }
        }
        return query.includes(required);
    }

    /** The same query, of rows that were chosen: nothing is left to be tested but what is joined. */
    static QueryDescription chosen(QueryDescription query) {
        List<Include> includes = new ArrayList<>();
        for (Include include : query.includes()) {
            includes.add(new Include(include.association(), include.child(), include.required() && include.joined()));
        }
        return query.includes(includes);
    }
}
