package io.dialectic.sql;

import java.util.List;

/** The rows of a query under a name, for the statement behind it (ISO/IEC 9075-2, 7.17). */
public record CommonTable(String name, List<String> columns, QueryExpression query, boolean recursive) implements Node {
    /** Keeps its own copy of the columns. */
    public CommonTable {
        columns = List.copyOf(columns);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.identifier(name)
                .sql(" (")
                .identifiers(columns)
                .sql(") AS (")
                .node(query)
                .sql(")");
    }
}
