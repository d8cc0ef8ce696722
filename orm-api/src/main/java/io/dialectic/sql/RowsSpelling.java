package io.dialectic.sql;

/** How the rows of an INSERT are spelled, with a leading space. */
@FunctionalInterface
public interface RowsSpelling {
    /** The standard (ISO/IEC 9075-2, 7.3): {@code VALUES (a, b), (c, d)}. */
    RowsSpelling VALUES = (writer, insert) -> {
        writer.sql(" VALUES ");
        for (int i = 0; i < insert.rows().size(); i++) {
            writer.sql(i == 0 ? "(" : ", (").nodes(insert.rows().get(i), ", ").sql(")");
        }
    };

    /**
     * {@code SELECT a, b FROM (VALUES (a, b, 0), (c, d, 1)) ORDER BY} the number at the end, where several rows give columns
     * back: for databases that make keys in the order of a SELECT, but promise nothing of VALUES. Else {@link #VALUES}.
     */
    RowsSpelling VALUES_IN_ORDER = (writer, insert) -> {
        if (insert.rows().size() < 2 || insert.returning().isEmpty()) {
            VALUES.write(writer, insert);
            return;
        }
        writer.sql(" SELECT ").identifiers(insert.columns()).sql(" FROM (VALUES ");
        for (int i = 0; i < insert.rows().size(); i++) {
            writer.sql(i == 0 ? "(" : ", (")
                    .nodes(insert.rows().get(i), ", ")
                    .sql(", ")
                    .node(new IntegerConstant(i))
                    .sql(")");
        }
        writer.sql(") AS ")
                .identifier("given")
                .sql(" (")
                .identifiers(insert.columns())
                .sql(", ")
                .identifier("given ordinal")
                .sql(") ORDER BY ")
                .identifier("given ordinal");
    };

    /** Writes the rows, at least one, each of at least one value. */
    void write(SqlWriter writer, Insert insert);
}
