package io.dialectic.sql;

/** Two expressions and an operator between them. */
public record Comparison(Expression left, Operator operator, Expression right) implements Expression {
    /** The operators all databases spell alike. */
    public enum Operator {
        EQUAL(" = "),
        NOT_EQUAL(" <> "),
        GREATER(" > "),
        GREATER_OR_EQUAL(" >= "),
        LESS(" < "),
        LESS_OR_EQUAL(" <= ");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public void write(SqlWriter writer) {
        writer.node(left).sql(operator.sql).node(right);
    }
}
