package io.dialectic.schema;

import java.util.List;

/**
 * An index or unique key.
 *
 * @param name the name
 * @param columns the columns in order
 * @param unique whether it refuses equal rows
 * @param livingMark the column that is null while a row lives, if the uniqueness holds among living rows only; else empty
 */
public record IndexDefinition(String name, List<String> columns, boolean unique, String livingMark) {
    /** Keeps its own copy of the columns. */
    public IndexDefinition {
        columns = List.copyOf(columns);
    }

    /** Whether it holds among the living rows only. */
    public boolean amongTheLiving() {
        return !livingMark.isEmpty();
    }
}
