package io.dialectic.postgres;

import io.dialectic.schema.EnumDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The enum types of the database: https://www.postgresql.org/docs/current/catalog-pg-enum.html.
 *
 * @param values the values of every enum type by its object identifier
 * @param definitions the enum types of the schema
 */
record EnumTypes(Map<Long, List<String>> values, List<EnumDefinition> definitions) {
    /** Columns may be of the enum types of other schemas, so all are read. */
    private static final String ENUMS = """
        SELECT t.oid, t.typname, n.nspname = ?,
          ARRAY(
            SELECT CAST(e.enumlabel AS text) FROM pg_catalog.pg_enum AS e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
          EXISTS (
            SELECT 1 FROM pg_catalog.pg_depend AS d
            WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
        FROM pg_catalog.pg_type AS t
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e'
        ORDER BY t.typname COLLATE "C\"\
        """;

    static EnumTypes read(Catalog catalog) throws SQLException {
        Map<Long, List<String>> values = new HashMap<>();
        List<EnumDefinition> definitions = new ArrayList<>();
        catalog.each(ENUMS, row -> {
            List<String> texts = Catalog.texts(row, 4);
            values.put(row.getLong(1), texts);
            if (row.getBoolean(3) && !row.getBoolean(5)) {
                definitions.add(new EnumDefinition(catalog.name(row.getString(2)), texts));
            }
        });
        return new EnumTypes(values, definitions);
    }
}
