package io.dialectic.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window.
 *
 * @param frame which rows of the window, or null for the database's choice
 */
public record Windowed(
        Expression call,
        List<Expression> partitionBy,
        List<Ordering> orderBy,
        @Nullable Frame frame) implements Expression {
    /** Some rows of a window. */
    public record Frame(Unit unit, Bound start, Bound end) implements Node {
        /** In what distance is counted. */
        public enum Unit {
            ROWS,
            RANGE,
            GROUPS
        }

        /** One end: a distance, or none. */
        public record Bound(Kind kind, int distance) {
            /** The kinds of ends. */
            public enum Kind {
                UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING"),
                PRECEDING(" PRECEDING"),
                CURRENT_ROW("CURRENT ROW"),
                FOLLOWING(" FOLLOWING"),
                UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING");

                private final String sql;

                Kind(String sql) {
                    this.sql = sql;
                }
            }

            private String sql() {
                return kind == Kind.PRECEDING || kind == Kind.FOLLOWING ? distance + kind.sql : kind.sql;
            }
        }

        @Override
        public void write(SqlWriter writer) {
            writer.sql(unit + " BETWEEN " + start.sql() + " AND " + end.sql());
        }
    }

    @Override
    public void write(SqlWriter writer) {
        writer.node(call).sql(" OVER (");
        String separator = "";
        if (!partitionBy.isEmpty()) {
            writer.sql("PARTITION BY ").nodes(partitionBy, ", ");
            separator = " ";
        }
        if (!orderBy.isEmpty()) {
            writer.sql(separator + "ORDER BY ").nodes(orderBy, ", ");
            separator = " ";
        } else if (call instanceof WindowCall || frame != null) {
            String unordered = writer.syntax().unordered();
            writer.sql(unordered.isEmpty() ? "" : separator + unordered);
            separator = unordered.isEmpty() ? separator : " ";
        }
        if (frame != null) {
            writer.sql(separator).node(frame);
        }
        writer.sql(")");
    }
}
