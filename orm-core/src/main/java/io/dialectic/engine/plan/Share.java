package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.WindowFunction;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.WindowCall;
import io.dialectic.sql.Windowed;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that counts the rows of each parent by themselves: rows are numbered by parent, and read by their numbers.
 *
 * @param behind the number after which rows are read, or null for the first
 * @param upTo the number of the last row read, or null for all
 */
record Share(@Nullable Parameter behind, @Nullable Parameter upTo, String alias) {
    private enum Mark {
        BEHIND,
        UP_TO
    }

    /** Whether an include says how many of each parent's rows it wants. */
    static boolean isAskedFor(QueryDescription query) {
        return query.limit() >= 0 || query.offset() > 0;
    }

    /** What an include says of each parent's rows. */
    static Share of(QueryDescription query, Association association, ColumnType<Long> numbers, Draft draft) {
        if (query.lock() != null) {
            throw notLocked(association);
        }
        Parameter behind = null;
        Parameter upTo = null;
        if (query.offset() > 0) {
            draft.token(Mark.BEHIND);
            behind = draft.value(numbers, query.offset());
        }
        if (query.limit() >= 0) {
            draft.token(Mark.UP_TO);
            long rest = Long.MAX_VALUE - query.offset();
            upTo = draft.value(numbers, query.offset() + Math.min(query.limit(), rest));
        }
        draft.end();
        return new Share(behind, upTo, draft.alias());
    }

    static QueryException notLocked(Association association) {
        return new QueryException(
                ErrorCode.UNSUPPORTED,
                "The rows of the include of '" + association + "' are numbered for each parent, and rows that are"
                        + " numbered cannot be locked. Leave out the lock, or the limit and what is joined.");
    }

    /** The number of a row among those of its parent; the key decides among rows that the order leaves equal. */
    static Expression number(List<Expression> parent, List<Ordering> order, Source source) {
        List<Ordering> complete = new ArrayList<>(order);
        for (Attribute attribute : source.model.definition().primaryKey()) {
            Expression column = source.column(attribute);
            if (order.stream().noneMatch(one -> one.value().equals(column))) {
                complete.add(new Ordering(column, false, Ordering.Nulls.DEFAULT));
            }
        }
        return new Windowed(new WindowCall(WindowFunction.ROW_NUMBER, List.of()), parent, complete, null);
    }

    /** The rows of a select, each with its number. */
    static Select numbered(Select select, Expression number) {
        List<SelectItem> named = new ArrayList<>();
        for (SelectItem item : select.items()) {
            named.add(new SelectItem(item.value(), Tables.column(named.size())));
        }
        named.add(new SelectItem(number, Tables.column(named.size())));
        return select.items(named);
    }

    /** The rows of a numbered select whose numbers are wanted, in the order of their numbers. */
    Select read(Select numbered) {
        int count = numbered.items().size() - 1;
        List<SelectItem> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(new SelectItem(new ColumnReference(alias, Tables.column(i))));
        }
        ColumnReference number = new ColumnReference(alias, Tables.column(count));
        return Select.of(items, new DerivedTable(numbered, alias, false))
                .where(wanted(number))
                .orderBy(List.of(new Ordering(number, false, Ordering.Nulls.DEFAULT)));
    }

    /** Whether a number is wanted; null if all are. */
    @Nullable
    Expression wanted(ColumnReference number) {
        List<Expression> wanted = new ArrayList<>(2);
        if (behind != null) {
            wanted.add(new Comparison(number, Comparison.Operator.GREATER, behind));
        }
        if (upTo != null) {
            wanted.add(new Comparison(number, Comparison.Operator.LESS_OR_EQUAL, upTo));
        }
        return wanted.isEmpty() ? null : QueryPlanner.allOf(wanted);
    }
}
