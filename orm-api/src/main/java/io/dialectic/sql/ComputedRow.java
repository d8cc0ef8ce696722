package io.dialectic.sql;

import java.util.List;

/** One row of computed values, each under a name, of no table. */
public record ComputedRow(List<SelectItem> items) implements QueryExpression {
    /** Keeps its own copy of the items. */
    public ComputedRow {
        items = List.copyOf(items);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql("SELECT ").nodes(items, ", ");
    }
}
