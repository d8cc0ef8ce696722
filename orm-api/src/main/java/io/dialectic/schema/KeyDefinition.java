package io.dialectic.schema;

import java.util.List;

/**
 * A primary key.
 *
 * @param name the constraint's name; empty where the database is to choose it, or has none
 * @param columns its columns, in order
 */
public record KeyDefinition(String name, List<String> columns) {
    /** Keeps its own copy of the columns. */
    public KeyDefinition {
        columns = List.copyOf(columns);
    }

    /** A primary key whose name the database chooses. */
    public static KeyDefinition of(String... columns) {
        return new KeyDefinition("", List.of(columns));
    }
}
