package io.dialectic.sql;

import java.util.List;

/**
 * A joined table.
 *
 * @param inner whether rows without a partner are left out
 * @param table the table
 * @param nested joins that are made with the table before it is joined itself, so that an inner join among them leaves out
 *     its rows and not those of the statement
 * @param on when two rows are partners
 */
public record Join(boolean inner, TableExpression table, List<Join> nested, Expression on) implements Node {
    /** Keeps its own copy of the joins. */
    public Join {
        nested = List.copyOf(nested);
    }

    @Override
    public void write(SqlWriter writer) {
        if (table instanceof DerivedTable derived && derived.lateral()) {
            writer.syntax().lateral().write(writer, inner, derived, on);
        } else if (inner) {
            writer.sql(" INNER JOIN ");
            writeJoined(writer);
        } else {
            writer.sql(" LEFT JOIN ").ofOuterJoin(this::writeJoined);
        }
    }

    private void writeJoined(SqlWriter writer) {
        if (nested.isEmpty()) {
            writer.node(table);
        } else {
            writer.sql("(").node(table).nodes(nested, "").sql(")");
        }
        writer.sql(" ON ").node(on);
    }
}
