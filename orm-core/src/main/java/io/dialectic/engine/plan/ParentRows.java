package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
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

/**
 * The rows of a query as a table of their own, in front of what is joined to them: there a limit counts parents, and what they are
 * ordered by is computed once for each.
 *
 * @param source the table; to be joined to
 * @param order the order of its rows
 */
record ParentRows(Source source, List<Ordering> order) {
    private enum Mark {
        PARENTS
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
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The query of " + query.model()
                            + " locks rows that are chosen by a limit or ordered by what is computed, and includes that"
                            + " are joined would have them chosen beforehand, in another step. Load the includes by"
                            + " batch(), or leave out the lock.");
        }
        draft.token(Mark.PARENTS);
        Source rows = queries.root(query, null, draft);
        Expression where = queries.rows(rows, deciding(query), draft);
        List<Ordering> order = queries.order(query.order(), rows, draft, Draft.Place.ORDER);
        Limit asked = queries.limit(query, draft);
        // A table with a limit is not merged into the query around it, which might compute its values anew.
        Limit limit = asked == null ? new Limit(draft.value(numbers, Long.MAX_VALUE), null) : asked;
        List<Attribute> attributes = IncludePlanner.attributes(
                model.definition(),
                query,
                query.includes().stream().map(Include::association).toList());
        List<SelectItem> items = new ArrayList<>();
        for (Attribute attribute : attributes) {
            items.add(new SelectItem(rows.column(attribute), attribute.column()));
        }
        String alias = draft.alias();
        String prefix = prefix(model);
        List<Ordering> outside = new ArrayList<>();
        List<Ordering> inside = queries.complete(order, limit, rows);
        for (Ordering key : inside) {
            outside.add(new Ordering(outside(key.value(), alias, prefix, items), key.descending(), key.nulls()));
        }
        Select select = queries.select(items, rows, where).orderBy(inside).limit(limit);
        Source source = Source.root(model, query, new DerivedTable(hinted.apply(select), alias, false), null);
        source.restricted();
        return new ParentRows(source, outside);
    }

    /** A value as the query around calls it: a column that is there, or else one more. */
    private static Expression outside(Expression value, String alias, String prefix, List<SelectItem> items) {
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
    private static QueryDescription deciding(QueryDescription query) {
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
