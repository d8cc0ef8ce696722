package io.dialectic.sql;

import org.jspecify.annotations.Nullable;

/**
 * One item of a select list.
 *
 * @param name how queries around it call it; null where results are read by position
 */
public record SelectItem(Expression value, @Nullable String name) implements Node {
    /** An item without a name. */
    public SelectItem(Expression value) {
        this(value, null);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.node(value);
        if (name != null) {
            writer.sql(" AS ").identifier(name);
        }
    }
}
