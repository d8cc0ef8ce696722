package io.dialectic.sql;

import java.util.List;

/** Membership of the rows of a query of one column. */
public record InQuery(Expression value, Select query, boolean negated) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.node(value).sql(negated ? " NOT IN (" : " IN (");
        list(writer, query);
        writer.sql(")");
    }

    /** Writes a query as the list of values that another is compared with. */
    static void list(SqlWriter writer, Select query) {
        if (query.limit() == null) {
            writer.node(query);
        } else {
            writer.syntax().limitedList().write(writer, List.of(query));
        }
    }
}
