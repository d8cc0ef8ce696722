package io.dialectic.sql;

import java.util.List;

/** Membership of several values together in the rows of a query (ISO/IEC 9075-2, 8.4 with row value constructors). */
public record RowInQuery(List<Expression> values, Select query, boolean negated) implements Expression {
    /** Keeps its own copy of the values. */
    public RowInQuery {
        values = List.copyOf(values);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql("(").nodes(values, ", ").sql(negated ? ") NOT IN (" : ") IN (");
        InQuery.list(writer, query);
        writer.sql(")");
    }
}
