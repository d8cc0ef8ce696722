package io.dialectic.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names are the same if they differ in the case of ASCII letters only. */
final class Names {
    /** What columns have unless they say otherwise. */
    static final String BINARY = "BINARY";

    /** https://sqlite.org/datatype3.html#collation. */
    private static final Set<String> COLLATIONS = Set.of(BINARY, "NOCASE", "RTRIM");

    private Names() {}

    /** A name under which all that are the same are found. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** The name as it stands among those there are; as given if it does not. */
    static String as(Collection<String> there, String name) {
        String folded = folded(name);
        return there.stream()
                .filter(each -> folded(each).equals(folded))
                .findFirst()
                .orElse(name);
    }

    static List<String> as(Collection<String> there, List<String> names) {
        return names.stream().map(name -> as(there, name)).toList();
    }

    /** A collation; those that SQLite has itself are in upper case. */
    static String collation(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return COLLATIONS.contains(upper) ? upper : name;
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
