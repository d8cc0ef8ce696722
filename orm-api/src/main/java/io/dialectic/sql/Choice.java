package io.dialectic.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first branch whose predicate holds.
 *
 * @param otherwise the value if none holds, or null for NULL
 */
public record Choice(List<Branch> branches, @Nullable Expression otherwise) implements Expression {
    /** A predicate and the value that it chooses. */
    public record Branch(Expression when, Expression then) implements Node {
        @Override
        public void write(SqlWriter writer) {
            writer.sql(" WHEN ").node(when).sql(" THEN ").node(then);
        }
    }

    /** One branch, else NULL. */
    static Choice of(Branch branch) {
        return new Choice(List.of(branch), null);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql("CASE").nodes(branches, "");
        if (otherwise != null) {
            writer.sql(" ELSE ").node(otherwise);
        }
        writer.sql(" END");
    }
}
