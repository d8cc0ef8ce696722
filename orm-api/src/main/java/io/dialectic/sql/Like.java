package io.dialectic.sql;

/**
 * A pattern test.
 *
 * @param negated whether it holds when the pattern does not match
 * @param escaped whether the pattern escapes {@code %} and {@code _} by {@link #ESCAPE}
 */
public record Like(Expression value, Expression pattern, boolean negated, boolean escaped) implements Expression {
    /** The escape character: no database gives it a meaning of its own in text or patterns, unlike the backslash. */
    public static final char ESCAPE = '!';

    /** Text in which nothing is taken for a wildcard; {@code [} is one in T-SQL, so it is escaped as well. */
    public static String literally(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == '[' || c == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    @Override
    public void write(SqlWriter writer) {
        writer.node(value).sql(negated ? " NOT LIKE " : " LIKE ").node(pattern);
        if (escaped) {
            writer.sql(" ESCAPE '" + ESCAPE + "'");
        }
    }
}
