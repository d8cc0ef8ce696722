package io.dialectic.mysql.family;

import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableName;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sequences, each a table of one row that tells what it does. */
final class Sequences {
    /** No sequence of whole numbers with a sign gets farther; one without sign gets farther than a {@code long}. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE - 1);

    static final String TABLE_TYPE = "SEQUENCE";

    private Sequences() {}

    /** All of them in one query. */
    static List<SequenceDefinition> read(Catalog catalog, SchemaNames names, List<String> sequences)
            throws SQLException {
        List<SequenceDefinition> read = new ArrayList<>();
        if (sequences.isEmpty()) {
            return read;
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < sequences.size(); i++) {
            sql.append(i == 0 ? "" : " UNION ALL ")
                    .append("SELECT ")
                    .append(i)
                    .append(" AS place, start_value, increment, minimum_value, maximum_value, cycle_option FROM ")
                    .append(catalog.qualified(sequences.get(i)));
        }
        Catalog.each(
                catalog.connection(),
                sql.append(" ORDER BY place").toString(),
                rows -> read.add(definition(names.of(sequences.get(rows.getInt(1))), rows)));
        return read;
    }

    private static SequenceDefinition definition(TableName name, ResultSet rows) throws SQLException {
        BigDecimal maximum = rows.getBigDecimal(5);
        return new SequenceDefinition(
                name,
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                maximum.compareTo(GREATEST) >= 0 ? Long.MAX_VALUE : maximum.longValueExact(),
                rows.getBoolean(6));
    }
}
