package io.dialectic.postgres;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Columns: https://www.postgresql.org/docs/current/catalog-pg-attribute.html. */
final class ColumnReader {
    /** An array has the modifier of its elements. */
    private static final String COLUMNS = """
        SELECT a.attrelid, a.attnum, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
          pg_catalog.pg_get_expr(d.adbin, d.adrelid),
          CASE WHEN a.attcollation = t.typcollation THEN NULL
            WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname
            ELSE ln.nspname || '.' || l.collname END,
          pg_catalog.col_description(a.attrelid, a.attnum),
          e.oid IS NOT NULL, b.oid, b.typname, bn.nspname, a.atttypmod,
          pg_catalog.format_type(b.oid, a.atttypmod), pg_catalog.pg_type_is_visible(b.oid),
          (SELECT x.extname FROM pg_catalog.pg_depend AS p
            INNER JOIN pg_catalog.pg_extension AS x ON x.oid = p.refobjid
            WHERE p.classid = 'pg_catalog.pg_type'::regclass AND p.objid = b.oid AND p.deptype = 'e')
        FROM pg_catalog.pg_attribute AS a
        INNER JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        INNER JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type AS e ON e.oid = t.typelem AND t.typcategory = 'A' AND e.typarray = t.oid
        INNER JOIN pg_catalog.pg_type AS b ON b.oid = COALESCE(e.oid, t.oid)
        INNER JOIN pg_catalog.pg_namespace AS bn ON bn.oid = b.typnamespace
        LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
        LEFT JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.collnamespace
        WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum\
        """;

    private ColumnReader() {}

    static void read(Catalog catalog, Map<Long, TableRows> tables, EnumTypes enums, Sequences sequences)
            throws SQLException {
        catalog.each(COLUMNS, row -> {
            TableRows table = tables.get(row.getLong(1));
            if (table != null) {
                table.add(column(row, enums, sequences));
            }
        });
    }

    private static ColumnDefinition column(ResultSet row, EnumTypes enums, Sequences sequences) throws SQLException {
        TypeReader.Read type = type(row, enums);
        ColumnDefinition column = ColumnDefinition.of(row.getString(3), type.type(), type.storage())
                .nullable(!row.getBoolean(4))
                .collation(Catalog.text(row, 8))
                .comment(Catalog.text(row, 9));
        String generated = row.getString(6);
        String expression = Catalog.text(row, 7);
        if (!generated.isEmpty()) {
            return column.generated(new GeneratedValue(CatalogText.bare(expression), generated.equals("s")));
        }
        Identity identity = sequences.identity(row.getLong(1), row.getInt(2));
        if (identity != null) {
            return column.identity(row.getString(5).equals("a") ? identity.asAlways() : identity);
        }
        return expression.isEmpty() ? column : column.defaultValue(DefaultReader.read(type.type(), expression));
    }

    private static TypeReader.Read type(ResultSet row, EnumTypes enums) throws SQLException {
        String schema = row.getString(13);
        TypeReader.Read type = TypeReader.read(new TypeReader.Described(
                row.getString(12),
                schema.equals("pg_catalog"),
                Catalog.text(row, 17),
                enums.values().getOrDefault(row.getLong(11), List.of()),
                row.getInt(14),
                row.getString(15),
                row.getBoolean(16),
                schema));
        return row.getBoolean(10) ? type.array() : type;
    }
}
