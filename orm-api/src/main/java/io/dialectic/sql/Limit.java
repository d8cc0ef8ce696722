package io.dialectic.sql;

import org.jspecify.annotations.Nullable;

/**
 * How many rows, from which.
 *
 * @param rows rows at the most, or null for no limit
 * @param offset rows to leave out first, or null for none
 */
public record Limit(@Nullable Parameter rows, @Nullable Parameter offset) implements Node {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().limit().write(writer, this);
    }
}
