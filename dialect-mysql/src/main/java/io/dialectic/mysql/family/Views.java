package io.dialectic.mysql.family;

import io.dialectic.schema.ViewDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Views by their queries. */
final class Views {
    static final String QUERY = "SELECT table_name, view_definition, check_option FROM information_schema.views"
            + " WHERE table_schema = ? ORDER BY table_name";

    private Views() {}

    static ViewDefinition read(SchemaNames names, ResultSet rows) throws SQLException {
        String query = rows.getString(2);
        if (names.asked() == null) {
            // The catalogue writes the schema in front of every name, so the view would not live in any other one.
            query = CatalogText.withoutSchema(query, names.schema());
        }
        String check = rows.getString(3);
        boolean checked = !check.equals("NONE");
        return new ViewDefinition(
                names.of(rows.getString(1)), checked ? query + " WITH " + check + " CHECK OPTION" : query, false);
    }
}
