package io.dialectic.mysql.family;

import io.dialectic.schema.ViewDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The views of a schema, gathered from several queries. */
final class Views {
    static final String QUERY = "SELECT table_name, view_definition, check_option FROM information_schema.views"
            + " WHERE table_schema = ? ORDER BY table_name";

    private static final String NAME = "`(?:[^`]|``)+`";
    private static final Pattern SHOWN =
            Pattern.compile("(?s)^CREATE .*? VIEW (?:" + NAME + "\\.)?" + NAME + "(?: \\([^)]*\\))? AS (.*)$");
    private static final Pattern ALIAS = Pattern.compile("(?s)^(.* AS )" + NAME + "$");

    private final Map<String, View> views = new LinkedHashMap<>();

    /** A view as the catalogue tells it. */
    private record View(String query, String checkOption, List<String> columns) {}

    void add(ResultSet rows) throws SQLException {
        views.put(rows.getString(1), new View(rows.getString(2), rows.getString(3), new ArrayList<>()));
    }

    void column(ResultSet rows) throws SQLException {
        View view = views.get(rows.getString(1));
        if (view != null) {
            view.columns().add(rows.getString(2));
        }
    }

    List<ViewDefinition> definitions(SchemaNames names, Catalog catalog) throws SQLException {
        List<ViewDefinition> definitions = new ArrayList<>();
        for (Map.Entry<String, View> entry : views.entrySet()) {
            View view = entry.getValue();
            // A question mark may stand for a character that the catalogue cannot keep.
            boolean doubtful = view.query().indexOf('?') >= 0;
            String query =
                    named(doubtful ? shown(catalog, entry.getKey()) : view.query() + check(view), view.columns());
            // The catalogue writes the schema in front of every name, so the view would not live in any other one.
            definitions.add(new ViewDefinition(
                    names.of(entry.getKey()),
                    names.asked() == null ? CatalogText.withoutSchema(query, names.schema()) : query,
                    false));
        }
        return definitions;
    }

    private static String check(View view) {
        return view.checkOption().equals("NONE") ? "" : " WITH " + view.checkOption() + " CHECK OPTION";
    }

    private static String shown(Catalog catalog, String view) throws SQLException {
        List<String> statement = new ArrayList<>();
        Catalog.each(
                catalog.connection(),
                "SHOW CREATE VIEW " + catalog.qualified(view),
                rows -> statement.add(rows.getString(2)));
        Matcher shown = SHOWN.matcher(statement.get(0));
        if (!shown.matches()) {
            throw new SQLException("the query of the view " + view + " cannot be told from " + statement.get(0));
        }
        return shown.group(1);
    }

    /** With the names that the view gives to its columns, which are not in its query where CREATE VIEW listed them. */
    private static String named(String query, List<String> columns) {
        List<Integer> ends = itemEnds(query);
        if (columns.size() != ends.size() - 1) {
            return query;
        }
        StringBuilder named = new StringBuilder(query.substring(0, ends.get(0)));
        for (int i = 0; i < columns.size(); i++) {
            String item = query.substring(ends.get(i), ends.get(i + 1));
            Matcher alias = ALIAS.matcher(item);
            if (!alias.matches()) {
                return query;
            }
            named.append(alias.group(1)).append(CatalogText.quoted(columns.get(i)));
        }
        return named.append(query.substring(ends.get(columns.size()))).toString();
    }

    /** Where the select list begins, and where each of its items ends. */
    private static List<Integer> itemEnds(String query) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (CatalogText.isQuote(c)) {
                i = CatalogText.behindQuoted(query, i) - 1;
            } else if (c == '(') {
                i = CatalogText.behindParenthesis(query, i) - 1;
            } else if (ends.isEmpty() && query.startsWith("select ", i)) {
                i += "select ".length() - 1;
                ends.add(i);
            } else if (!ends.isEmpty() && c == ',') {
                ends.add(i);
            } else if (!ends.isEmpty() && (query.startsWith(" from ", i) || query.startsWith(" union ", i))) {
                ends.add(i);
                return ends;
            }
        }
        ends.add(query.length());
        return ends;
    }
}
