package io.dialectic.sql;

import java.util.List;

/** Predicates joined by AND or OR, at least one; each is put in parentheses. */
public record Junction(boolean and, List<Expression> parts) implements Expression {
    /** All hold. */
    public static Junction and(List<Expression> parts) {
        return new Junction(true, parts);
    }

    /** Some holds. */
    public static Junction or(List<Expression> parts) {
        return new Junction(false, parts);
    }

    @Override
    public void write(SqlWriter writer) {
        String separator = and ? " AND " : " OR ";
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                writer.sql(separator);
            }
            Expression part = parts.get(i);
            boolean parentheses = part instanceof Junction && parts.size() > 1;
            writer.sql(parentheses ? "(" : "").node(part).sql(parentheses ? ")" : "");
        }
    }
}
