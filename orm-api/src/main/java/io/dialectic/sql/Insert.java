package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.List;

/**
 * An INSERT of one or several rows.
 *
 * @param columns the columns that are given values; if empty, one row of defaults is inserted
 * @param rows the values, each as many as columns
 * @param returning the columns to give back; empty for none
 */
public record Insert(TableName table, List<String> columns, List<List<Parameter>> rows, List<String> returning)
        implements Statement {
    @Override
    public void write(SqlWriter writer) {
        EmptyInsertSpelling empty = writer.syntax().emptyInsert();
        writer.sql("INSERT INTO ").table(table);
        if (columns.isEmpty()) {
            writer.sql(empty.columns());
        } else {
            writer.sql(" (").identifiers(columns).sql(")");
        }
        if (!returning.isEmpty()) {
            writer.syntax().returning().beforeValues(writer, returning);
        }
        if (columns.isEmpty()) {
            writer.sql(empty.values());
        } else {
            for (int i = 0; i < rows.size(); i++) {
                writer.sql(i == 0 ? " VALUES (" : ", (")
                        .nodes(rows.get(i), ", ")
                        .sql(")");
            }
        }
        if (!returning.isEmpty()) {
            writer.syntax().returning().atEnd(writer, returning);
        }
    }
}
