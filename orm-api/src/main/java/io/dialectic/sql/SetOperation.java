package io.dialectic.sql;

/**
 * Two queries put together. A set operation inside another is a table of its own there, since databases do not agree on which
 * operation binds tighter, nor on parentheses.
 *
 * @param all whether equal rows stay
 */
public record SetOperation(QueryExpression left, Operator operator, boolean all, QueryExpression right)
        implements QueryExpression {
    /** The operations. */
    public enum Operator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    @Override
    public void write(SqlWriter writer) {
        side(writer, left);
        writer.sql(" " + operator + (all ? " ALL " : " "));
        side(writer, right);
    }

    private static void side(SqlWriter writer, QueryExpression query) {
        if (query instanceof SetOperation) {
            writer.sql("SELECT * FROM (").node(query).sql(") AS ").identifier("s");
        } else {
            writer.node(query);
        }
    }
}
