package io.dialectic.sqlite;

import java.util.List;
import java.util.stream.Collectors;

/** What a CREATE VIEW says: https://sqlite.org/lang_createview.html. */
final class ViewText {
    private ViewText() {}

    /** The query of a view; names that the view gives to its columns are given by the query. */
    static String query(String name, String sql) {
        SqlCursor cursor = new SqlCursor(sql);
        cursor.behind("VIEW");
        cursor.unqualifiedName();
        List<String> columns = cursor.names();
        cursor.accept("AS");
        if (columns.isEmpty()) {
            return cursor.rest();
        }
        String view = Names.quoted(name);
        return columns.stream().map(Names::quoted).collect(Collectors.joining(", ", "WITH " + view + " (", ")"))
                + " AS (" + cursor.rest() + ") SELECT * FROM " + view;
    }
}
