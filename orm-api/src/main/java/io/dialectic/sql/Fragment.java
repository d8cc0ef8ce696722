package io.dialectic.sql;

import java.util.List;

/** SQL of the application's own among ours: text, and what stands at its parameters. */
public record Fragment(List<Node> pieces) implements Expression {
    /** Text as the application wrote it. */
    public record Text(String sql) implements Node {
        @Override
        public void write(SqlWriter writer) {
            writer.sql(sql);
        }
    }

    /** Keeps its own copy of the pieces. */
    public Fragment {
        pieces = List.copyOf(pieces);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql("(").nodes(pieces, "").sql(")");
    }
}
