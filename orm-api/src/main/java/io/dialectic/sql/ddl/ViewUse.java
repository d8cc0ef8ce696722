package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a view uses a column, by its query as the database tells it: with every column by name. */
public final class ViewUse {
    private static final Set<String> BEHIND_TABLE = Set.of(
            "as",
            "join",
            "left",
            "right",
            "full",
            "inner",
            "cross",
            "natural",
            "on",
            "using",
            "where",
            "group",
            "having",
            "window",
            "union",
            "intersect",
            "except",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "tablesample",
            "lateral");

    private ViewUse() {}

    /** Whether a view uses a column of a table. */
    public static boolean of(ViewDefinition view, TableName table, String column) {
        List<String> tokens = SqlText.tokens(view.query());
        String wanted = token(column);
        Set<String> names = namesOf(tokens, token(table.name()));
        for (int i = 0; i < tokens.size() && !names.isEmpty(); i++) {
            boolean qualified = i > 1 && tokens.get(i - 1).equals(".");
            if (tokens.get(i).equals(wanted) && (!qualified || names.contains(tokens.get(i - 2)))) {
                return true;
            }
        }
        return false;
    }

    /** The table's name and what else it is called in the query; none if it is not there. */
    private static Set<String> namesOf(List<String> tokens, String table) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean place =
                    i > 0 && !(i + 1 < tokens.size() && tokens.get(i + 1).equals("."));
            if (place && tokens.get(i).equals(table)) {
                names.add(table);
                int next = i + 1 < tokens.size() && tokens.get(i + 1).equals("as") ? i + 2 : i + 1;
                if (next < tokens.size()
                        && tokens.get(next).matches("[\\w\"].*")
                        && !BEHIND_TABLE.contains(tokens.get(next))) {
                    names.add(tokens.get(next));
                }
            }
        }
        return names;
    }

    private static String token(String name) {
        return SqlText.tokens('"' + name.replace("\"", "\"\"") + '"').get(0);
    }
}
