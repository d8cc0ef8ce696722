package io.dialectic.sql;

/** How a query is joined that is asked for each row. Asked only of databases that have it. */
@FunctionalInterface
public interface LateralSpelling {
    /** {@code INNER JOIN LATERAL (…) AS t ON …} */
    LateralSpelling JOIN_LATERAL =
            (writer, inner, table, on) -> writer.sql(inner ? " INNER JOIN LATERAL " : " LEFT JOIN LATERAL ")
                    .node(table)
                    .sql(" ON ")
                    .node(on);

    /** {@code CROSS APPLY (…) AS t}; conditions stand inside the query. */
    LateralSpelling APPLY = (writer, inner, table, on) ->
            writer.sql(inner ? " CROSS APPLY " : " OUTER APPLY ").node(table);

    /** Writes the join, with a leading space. */
    void write(SqlWriter writer, boolean inner, DerivedTable table, Expression on);
}
