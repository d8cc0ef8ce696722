package io.dialectic.sql;

import java.util.List;

/** How rows of values are spelled as a query. */
@FunctionalInterface
public interface ValueRowsSpelling {
    /** {@code VALUES (?, ?), (?, ?)} */
    ValueRowsSpelling VALUES = (writer, rows) -> writer.sql("VALUES ").nodes(tuples(rows, "("), ", ");

    /** {@code VALUES ROW(?, ?), ROW(?, ?)} */
    ValueRowsSpelling VALUES_ROW = (writer, rows) -> writer.sql("VALUES ").nodes(tuples(rows, "ROW("), ", ");

    /** {@code SELECT * FROM (VALUES (?, ?), (?, ?)) AS v (c0, c1)} */
    ValueRowsSpelling SELECT_FROM_VALUES = (writer, rows) -> {
        writer.sql("SELECT * FROM (")
                .node(into -> VALUES.write(into, rows))
                .sql(") AS ")
                .identifier("v");
        for (int i = 0; i < rows.get(0).size(); i++) {
            writer.sql(i == 0 ? " (" : ", ").identifier("c" + i);
        }
        writer.sql(")");
    };

    /** {@code SELECT ?, ? UNION ALL SELECT ?, ?} */
    ValueRowsSpelling SELECTS = (writer, rows) -> {
        for (int i = 0; i < rows.size(); i++) {
            writer.sql(i == 0 ? "SELECT " : " UNION ALL SELECT ").nodes(rows.get(i), ", ");
        }
    };

    /** Writes the rows. */
    void write(SqlWriter writer, List<List<Expression>> rows);

    private static List<Node> tuples(List<List<Expression>> rows, String open) {
        return rows.stream()
                .<Node>map(row -> writer -> writer.sql(open).nodes(row, ", ").sql(")"))
                .toList();
    }
}
