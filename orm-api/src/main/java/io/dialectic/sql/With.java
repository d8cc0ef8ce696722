package io.dialectic.sql;

import java.util.List;

/** A query that sees tables made for it. */
public record With(List<CommonTable> tables, QueryExpression query) implements QueryExpression {
    /** Keeps its own copy of the tables. */
    public With {
        tables = List.copyOf(tables);
    }

    @Override
    public void write(SqlWriter writer) {
        write(writer, tables);
        writer.node(query);
    }

    /** The tables in front of a statement, if there are any. */
    static void write(SqlWriter writer, List<CommonTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        boolean recursive = tables.stream().anyMatch(CommonTable::recursive);
        writer.sql(recursive ? writer.syntax().withRecursive() : "WITH ")
                .nodes(tables, ", ")
                .sql(" ");
    }
}
