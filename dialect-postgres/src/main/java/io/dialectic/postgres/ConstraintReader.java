package io.dialectic.postgres;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.UniqueDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Keys and checks: https://www.postgresql.org/docs/current/catalog-pg-constraint.html. */
final class ConstraintReader {
    /**
     * The kinds left out: n, NOT NULL, which PostgreSQL 18 keeps here too, is told of the column; x, EXCLUDE, by its index; t
     * is a trigger. The index is asked as JSON since indnullsnotdistinct came with PostgreSQL 15.
     */
    private static final String CONSTRAINTS = """
        SELECT k.conrelid, k.conname, k.contype,
          ARRAY(
            SELECT CAST(a.attname AS text)
            FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
            INNER JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.number
            ORDER BY u.place),
          k.condeferrable, k.condeferred,
          pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct',
          tn.nspname, t.relname,
          ARRAY(
            SELECT CAST(a.attname AS text)
            FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
            INNER JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.number
            ORDER BY u.place),
          k.confdeltype, k.confupdtype,
          pg_catalog.pg_get_expr(k.conbin, k.conrelid)
        FROM pg_catalog.pg_constraint AS k
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = k.connamespace
        LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = k.conindid AND k.contype = 'u'
        LEFT JOIN pg_catalog.pg_class AS t ON t.oid = k.confrelid
        LEFT JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace
        WHERE n.nspname = ? AND k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0
        ORDER BY k.conname COLLATE "C\"\
        """;

    private ConstraintReader() {}

    static void read(Catalog catalog, Map<Long, TableRows> tables) throws SQLException {
        catalog.each(CONSTRAINTS, row -> {
            TableRows table = tables.get(row.getLong(1));
            if (table != null) {
                add(catalog, table, row);
            }
        });
    }

    private static void add(Catalog catalog, TableRows table, ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<String> columns = Catalog.texts(row, 4);
        switch (row.getString(3)) {
            case "p" -> table.primaryKey(new KeyDefinition(name, columns));
            case "u" ->
                table.add(new UniqueDefinition(
                        name, columns, Boolean.parseBoolean(row.getString(7)), deferrability(row)));
            case "f" ->
                table.add(new ForeignKeyDefinition(
                        name,
                        columns,
                        catalog.name(row.getString(8), row.getString(9)),
                        Catalog.texts(row, 10),
                        action(row.getString(11)),
                        action(row.getString(12)),
                        deferrability(row)));
            default -> table.add(new CheckDefinition(name, CatalogText.bare(Catalog.text(row, 13))));
        }
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (!row.getBoolean(5)) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.getBoolean(6) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static Action action(String code) {
        return switch (code) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }
}
