package io.dialectic.sql;

import io.dialectic.transaction.RowLock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT.
 *
 * @param where the predicate, or null for none
 * @param limit the limit, or null for none
 * @param lock the lock on the rows of {@code from}, or null for none
 */
public record Select(
        List<SelectItem> items,
        TableReference from,
        List<Join> joins,
        @Nullable Expression where,
        List<Ordering> orderBy,
        @Nullable Limit limit,
        @Nullable RowLock lock)
        implements Statement {
    @Override
    public void write(SqlWriter writer) {
        writer.sql("SELECT ").nodes(items, ", ").sql(" FROM ").node(from);
        if (lock != null) {
            writer.syntax().lock().afterTable(writer, lock);
        }
        writer.nodes(joins, "");
        if (where != null) {
            writer.sql(" WHERE ").node(where);
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
    }
}
