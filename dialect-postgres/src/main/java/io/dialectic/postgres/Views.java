package io.dialectic.postgres;

import io.dialectic.schema.ViewDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Views and materialized ones. */
final class Views {
    private static final String VIEWS = """
        SELECT c.relname, pg_catalog.pg_get_viewdef(c.oid), c.relkind = 'm'
        FROM pg_catalog.pg_class AS c
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind IN ('v', 'm')
          AND NOT EXISTS (
            SELECT 1 FROM pg_catalog.pg_depend AS d
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ORDER BY c.relname COLLATE "C\"\
        """;

    private Views() {}

    static List<ViewDefinition> read(Catalog catalog) throws SQLException {
        List<ViewDefinition> views = new ArrayList<>();
        catalog.each(
                VIEWS,
                row -> views.add(new ViewDefinition(
                        catalog.name(row.getString(1)), query(Catalog.text(row, 2)), row.getBoolean(3))));
        return views;
    }

    /** Without the semicolon that the server writes behind it. */
    private static String query(String definition) {
        String query = definition.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }
}
