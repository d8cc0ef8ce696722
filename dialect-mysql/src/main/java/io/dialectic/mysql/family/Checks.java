package io.dialectic.mysql.family;

import io.dialectic.schema.CheckDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of a table; that of a JSON column is its type. */
final class Checks {
    private final List<CheckDefinition> all = new ArrayList<>();
    private final Set<String> json = new HashSet<>();

    void add(CatalogWording wording, ResultSet rows) throws SQLException {
        String name = rows.getString(2);
        String predicate = CatalogText.withoutParentheses(wording.expression(rows.getString(3)));
        boolean ofColumn = rows.getBoolean(4);
        if (ofColumn && predicate.equals("json_valid(" + CatalogText.quoted(name) + ")")) {
            json.add(name);
        } else {
            all.add(new CheckDefinition(name, predicate));
        }
    }

    List<CheckDefinition> definitions() {
        return all;
    }

    /** Whether a check lets only JSON into a column. */
    boolean json(String column) {
        return json.contains(column);
    }
}
