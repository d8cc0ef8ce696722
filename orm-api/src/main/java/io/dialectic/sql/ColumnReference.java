package io.dialectic.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param qualifier the alias of its table, or null where only one table is in scope
 */
public record ColumnReference(@Nullable String qualifier, String name) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        if (qualifier != null) {
            writer.identifier(qualifier).sql(".");
        }
        writer.identifier(name);
    }
}
