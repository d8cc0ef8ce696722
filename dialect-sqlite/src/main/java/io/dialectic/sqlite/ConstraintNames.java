package io.dialectic.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for the constraints of a table that have none, so that each can be told from the others and be dropped by itself. They
 * are made as PostgreSQL makes them; nothing in SQLite goes by the name of a constraint.
 */
final class ConstraintNames {
    private final String table;
    private final Set<String> taken = new HashSet<>();

    ConstraintNames(String table, List<String> given) {
        this.table = table;
        given.forEach(name -> taken.add(Names.folded(name)));
    }

    /** The name of a constraint: its own if it has one. */
    String of(String own, List<String> columns, String end) {
        if (!own.isEmpty()) {
            return own;
        }
        List<String> words = new ArrayList<>(List.of(table));
        words.addAll(columns);
        words.add(end);
        String base = String.join("_", words);
        String name = base;
        for (int i = 1; !taken.add(Names.folded(name)); i++) {
            name = base + i;
        }
        return name;
    }
}
