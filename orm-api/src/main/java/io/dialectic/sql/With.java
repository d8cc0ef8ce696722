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
        // Hints stand in the same place, and whoever gives some decides there.
        if (!(query instanceof Select select && !select.hints().isEmpty())) {
            writeBehind(writer, tables);
        }
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

    /** What stands behind a statement that has such tables in front of it. */
    static void writeBehind(SqlWriter writer, List<CommonTable> tables) {
        if (tables.stream().anyMatch(CommonTable::recursive)) {
            writer.sql(writer.syntax().behindRecursion());
        }
    }
}
