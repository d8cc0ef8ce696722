package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of results of which equal ones are given once. Databases know an expression of the select list again only where it has no
 * parameters, and where nulls are placed by the database itself; so by anything but plain attributes the results are ordered around
 * the select that makes them.
 *
 * @param keys what they are ordered by: made of what is selected, or the order would not be one of the results
 * @param columns what is selected
 * @param alias the name of the select that makes the results, or null if it orders them itself
 */
record DistinctOrder(
        List<OrderBy> keys,
        List<ValueExpression> columns,
        @Nullable String alias) {
    private enum Mark {
        AROUND,
        INSIDE
    }

    /** The order of the distinct results of a query, which may be ordered by all of their columns if a limit wants an order. */
    static DistinctOrder of(
            QueryDescription query, List<ValueExpression> columns, List<OrderBy> byColumns, Draft draft) {
        if (query.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "A distinct result of " + query.model() + " stands for any number of rows, so it cannot be locked."
                            + " Leave out distinct or the lock.");
        }
        List<OrderBy> keys = query.order().isEmpty() ? byColumns : query.order();
        boolean around = false;
        for (OrderBy key : keys) {
            if (!determined(key.value(), columns)) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "Distinct results of " + query.model() + " are ordered by "
                                + (key.value() instanceof ValueExpression.Property property
                                        ? "'" + property.attribute() + "'"
                                        : "an expression")
                                + " that is not selected, so equal results would have several places. Select it too, or"
                                + " order by what is selected and functions of it.");
            }
            around |= key.nulls() != OrderBy.Nulls.DEFAULT
                    || !(key.value() instanceof ValueExpression.Property)
                    || !columns.contains(key.value());
        }
        if (around && !query.options().hints().isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "Distinct results of " + query.model()
                            + " that are ordered by an expression take no hints. Order by"
                            + " attributes, or leave the hints out.");
        }
        draft.token(around ? Mark.AROUND : Mark.INSIDE);
        return new DistinctOrder(keys, columns, around ? draft.alias() : null);
    }

    /** Whether a value is the same for all rows that give equal results. */
    private static boolean determined(ValueExpression value, List<ValueExpression> columns) {
        if (columns.contains(value) || value instanceof ValueExpression.Constant) {
            return true;
        }
        List<ValueExpression> parts = null;
        if (value instanceof ValueExpression.Call call) {
            parts = call.arguments();
        } else if (value instanceof ValueExpression.NamedCall call) {
            parts = call.arguments();
        } else if (value instanceof ValueExpression.Cast cast) {
            parts = List.of(cast.value());
        } else if (value instanceof ValueExpression.JsonValue json) {
            parts = List.of(json.document());
        }
        return parts != null && parts.stream().allMatch(part -> determined(part, columns));
    }

    /** Plans the keys; {@code types} are those of the columns. */
    List<Ordering> plan(List<ColumnType<?>> types, Source source, QueryPlanner queries, Draft draft) {
        if (alias == null) {
            return queries.order(keys, source, draft, Draft.Place.RESULT);
        }
        Map<ValueExpression, Planned> selected = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnReference column = new ColumnReference(alias, Tables.column(i));
            selected.putIfAbsent(columns.get(i), new Planned(column, types.get(i)));
        }
        Map<ValueExpression, Planned> before = draft.keys(selected);
        List<Ordering> orderings = queries.order(keys, source, draft, Draft.Place.RESULT);
        draft.keys(before);
        return orderings;
    }

    /** The results of a select in their order. */
    Select ordered(Select select, List<Ordering> order, @Nullable Limit limit, ReadingPlanner.Use use) {
        if (alias == null || order.isEmpty()) {
            return select.orderBy(order).limit(limit);
        }
        List<SelectItem> named = new ArrayList<>();
        List<SelectItem> items = new ArrayList<>();
        for (SelectItem item : select.items()) {
            String name = Tables.column(named.size());
            named.add(new SelectItem(item.value(), name));
            items.add(new SelectItem(new ColumnReference(alias, name), use == ReadingPlanner.Use.TABLE ? name : null));
        }
        return Select.of(items, new DerivedTable(select.items(named), alias, false))
                .orderBy(order)
                .limit(limit);
    }
}
