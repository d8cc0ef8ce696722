package io.dialectic.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Start with {@link #of} and add what is needed, so that a clause more breaks nobody.
 *
 * @param distinct whether equal rows are given once
 * @param where the predicate, or null for none
 * @param groupBy what rows are grouped by; empty for none
 * @param having the predicate on groups, or null for none
 * @param limit the limit, or null for none
 * @param lock the lock on the rows read, or null for none
 * @param hints what the optimizer is told
 */
public record Select(
        boolean distinct,
        List<SelectItem> items,
        TableExpression from,
        List<Join> joins,
        @Nullable Expression where,
        List<Expression> groupBy,
        @Nullable Expression having,
        List<Ordering> orderBy,
        @Nullable Limit limit,
        @Nullable SelectLock lock,
        List<SelectHint> hints)
        implements QueryExpression {
    /** Some columns of all rows of a table. */
    public static Select of(List<SelectItem> items, TableExpression from) {
        return new Select(false, items, from, List.of(), null, List.of(), null, List.of(), null, null, List.of());
    }

    /** The same with other columns. */
    public Select items(List<SelectItem> columns) {
        return new Select(distinct, columns, from, joins, where, groupBy, having, orderBy, limit, lock, hints);
    }

    /** The same, equal rows once if {@code wanted}. */
    public Select distinct(boolean wanted) {
        return new Select(wanted, items, from, joins, where, groupBy, having, orderBy, limit, lock, hints);
    }

    /** The same with joined tables. */
    public Select joins(List<Join> tables) {
        return new Select(distinct, items, from, tables, where, groupBy, having, orderBy, limit, lock, hints);
    }

    /** The same of the rows for which a predicate holds; null for all. */
    public Select where(@Nullable Expression predicate) {
        return new Select(distinct, items, from, joins, predicate, groupBy, having, orderBy, limit, lock, hints);
    }

    /** The same of groups, those for which a predicate holds; null for all. */
    public Select groupBy(List<Expression> keys, @Nullable Expression predicate) {
        return new Select(distinct, items, from, joins, where, keys, predicate, orderBy, limit, lock, hints);
    }

    /** The same in an order. */
    public Select orderBy(List<Ordering> keys) {
        return new Select(distinct, items, from, joins, where, groupBy, having, keys, limit, lock, hints);
    }

    /** The same with a limit, or null for none. */
    public Select limit(@Nullable Limit wanted) {
        return new Select(distinct, items, from, joins, where, groupBy, having, orderBy, wanted, lock, hints);
    }

    /** The same with a lock, or null for none. */
    public Select lock(@Nullable SelectLock wanted) {
        return new Select(distinct, items, from, joins, where, groupBy, having, orderBy, limit, wanted, hints);
    }

    /** The same with hints. */
    public Select hints(List<SelectHint> wanted) {
        return new Select(
                distinct, items, from, joins, where, groupBy, having, orderBy, limit, lock, List.copyOf(wanted));
    }

    @Override
    public void write(SqlWriter writer) {
        SelectLock around = writer.lock(lock);
        writer.sql("SELECT");
        writer.syntax().hints().afterSelect(writer, hints);
        writer.sql(" ")
                .sql(writer.inOuterJoin() ? writer.syntax().subQueryOfOuterJoin() : "")
                .sql(distinct ? "DISTINCT " : "")
                .nodes(items, ", ")
                .sql(" FROM ")
                .node(from);
        writer.syntax().hints().afterTable(writer, hints, locked(from));
        writer.nodes(joins, "");
        if (where != null) {
            writer.sql(" WHERE ").node(where);
        }
        if (!groupBy.isEmpty()) {
            writer.sql(" GROUP BY ").nodes(groupBy, ", ");
        }
        if (having != null) {
            writer.sql(" HAVING ").node(having);
        }
        if (!orderBy.isEmpty()) {
            writer.sql(" ORDER BY ").nodes(orderBy, ", ");
        }
        if (limit != null) {
            writer.node(limit);
        }
        if (lock != null) {
            writer.syntax().lock().atEnd(writer, lock);
        }
        writer.syntax().hints().atEnd(writer, from, hints, locked(from));
        writer.lock(around);
    }

    private boolean locked(TableExpression table) {
        return lock != null && lock.tables().contains(table.alias());
    }
}
