package io.dialectic.postgres;

import io.dialectic.schema.Identity;
import io.dialectic.schema.SequenceDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sequences: https://www.postgresql.org/docs/current/catalog-pg-sequence.html. Those behind columns are what the columns'
 * values are made by, whether declared as identity or as SERIAL.
 */
final class Sequences {
    /**
     * A column owns its sequence by a dependency: i for an identity, a for OWNED BY. SERIAL is a sequence so owned from which
     * the column's default takes the next value.
     */
    private static final String SEQUENCES = """
        SELECT c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, d.refobjid, d.refobjsubid,
          d.deptype = 'i' OR pg_catalog.pg_get_expr(f.adbin, f.adrelid)
            = 'nextval(' || pg_catalog.quote_literal(CAST(CAST(c.oid AS regclass) AS text)) || '::regclass)',
          EXISTS (
            SELECT 1 FROM pg_catalog.pg_depend AS e
            WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
        FROM pg_catalog.pg_class AS c
        INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        INNER JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = c.oid
        LEFT JOIN pg_catalog.pg_depend AS d
          ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
          AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
        LEFT JOIN pg_catalog.pg_attrdef AS f ON f.adrelid = d.refobjid AND f.adnum = d.refobjsubid
        WHERE n.nspname = ?
        ORDER BY c.relname COLLATE "C\"\
        """;

    private final Map<Column, Identity> identities = new HashMap<>();
    private final List<SequenceDefinition> free = new ArrayList<>();

    private record Column(long table, int number) {}

    private Sequences() {}

    static Sequences read(Catalog catalog) throws SQLException {
        Sequences sequences = new Sequences();
        catalog.each(SEQUENCES, row -> {
            if (row.getBoolean(9)) {
                sequences.identities.put(
                        new Column(row.getLong(7), row.getInt(8)), new Identity(row.getLong(2), row.getLong(3), false));
            } else if (!row.getBoolean(10)) {
                sequences.free.add(new SequenceDefinition(
                        catalog.name(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6)));
            }
        });
        return sequences;
    }

    /** How the values of a column are made; null if by no sequence of its own. */
    @Nullable
    Identity identity(long table, int column) {
        return identities.get(new Column(table, column));
    }

    /** The sequences that stand on their own. */
    List<SequenceDefinition> definitions() {
        return free;
    }
}
