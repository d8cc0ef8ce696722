package io.dialectic.postgres;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indexes that are not those of constraints: https://www.postgresql.org/docs/current/catalog-pg-index.html. */
final class IndexReader {
    /**
     * One row for each part. An exclusion constraint is told by its index. A default is left out: btree, the operator class
     * of the type, the collation of the column or expression; of an expression the definition tells whether there is another.
     */
    private static final String INDEXES = """
        SELECT x.indrelid, x.indexrelid, c.relname, x.indisunique, x.indisvalid,
          CASE WHEN m.amname = 'btree' THEN '' ELSE m.amname END,
          pg_catalog.to_jsonb(x) ->> 'indnullsnotdistinct',
          pg_catalog.pg_get_expr(x.indpred, x.indrelid),
          p.place > x.indnkeyatts, a.attname,
          CASE WHEN p.number = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, p.place, false) END,
          p.option & 1 = 1,
          CASE
            WHEN l.oid IS NULL OR l.oid = a.attcollation OR p.number = 0 AND pg_catalog.strpos(
                pg_catalog.pg_get_indexdef(x.indexrelid),
                pg_catalog.pg_get_indexdef(x.indexrelid, p.place, false) || ' COLLATE ') = 0
              THEN NULL
            WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname
            ELSE ln.nspname || '.' || l.collname END,
          CASE
            WHEN o.opcdefault THEN NULL
            WHEN pg_catalog.pg_opclass_is_visible(o.oid) THEN o.opcname
            ELSE pn.nspname || '.' || o.opcname END
        FROM pg_catalog.pg_index AS x
        INNER JOIN pg_catalog.pg_class AS c ON c.oid = x.indexrelid
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        INNER JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
        CROSS JOIN LATERAL (
          SELECT CAST(u.place AS integer) AS place, u.number,
            x.indoption[u.place - 1] AS option, x.indclass[u.place - 1] AS class,
            x.indcollation[u.place - 1] AS collation
          FROM unnest(CAST(x.indkey AS int2[])) WITH ORDINALITY AS u(number, place)) AS p
        LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = p.number
        LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = p.collation
        LEFT JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.collnamespace
        LEFT JOIN pg_catalog.pg_opclass AS o ON o.oid = p.class
        LEFT JOIN pg_catalog.pg_namespace AS pn ON pn.oid = o.opcnamespace
        WHERE n.nspname = ? AND NOT EXISTS (
            SELECT 1 FROM pg_catalog.pg_constraint AS k
            WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u'))
        ORDER BY c.relname COLLATE "C", p.place\
        """;

    private final TableRows table;
    private final String name;
    private final boolean unique;
    private final boolean valid;
    private final String method;
    private final boolean nullsNotDistinct;
    private final String where;
    private final List<IndexPart> parts = new ArrayList<>();
    private final List<String> included = new ArrayList<>();

    private IndexReader(TableRows table, ResultSet row) throws SQLException {
        this.table = table;
        name = row.getString(3);
        unique = row.getBoolean(4);
        valid = row.getBoolean(5);
        method = row.getString(6);
        nullsNotDistinct = Boolean.parseBoolean(row.getString(7));
        where = CatalogText.bare(Catalog.text(row, 8));
    }

    static void read(Catalog catalog, Map<Long, TableRows> tables) throws SQLException {
        Map<Long, IndexReader> indexes = new LinkedHashMap<>();
        catalog.each(INDEXES, row -> {
            TableRows table = tables.get(row.getLong(1));
            if (table != null) {
                long id = row.getLong(2);
                IndexReader index = indexes.get(id);
                if (index == null) {
                    index = new IndexReader(table, row);
                    indexes.put(id, index);
                }
                index.part(row);
            }
        });
        indexes.values().forEach(index -> index.table.add(index.definition()));
    }

    private void part(ResultSet row) throws SQLException {
        if (row.getBoolean(9)) {
            included.add(row.getString(10));
            return;
        }
        String expression = CatalogText.bare(Catalog.text(row, 11));
        parts.add(new IndexPart(
                Catalog.text(row, 10),
                expression,
                row.getBoolean(12),
                0,
                Catalog.text(row, 13),
                Catalog.text(row, 14)));
    }

    /** One that was not finished, as CREATE INDEX CONCURRENTLY can leave it, is not used by the server. */
    private IndexDefinition definition() {
        String mark = unique ? CatalogText.columnThatIsNull(where) : null;
        IndexDefinition index = IndexDefinition.of(name, parts)
                .unique(unique)
                .method(method)
                .including(included.toArray(new String[0]))
                .visible(valid);
        index = mark == null ? index.where(where) : index.amongTheLiving(mark);
        return nullsNotDistinct ? index.asNullsNotDistinct() : index;
    }
}
