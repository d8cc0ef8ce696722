package io.dialectic.sql;

/**
 * How identifiers are quoted. They always are, so reserved words and case need no thought.
 *
 * @param open the opening quote
 * @param close the closing quote, doubled inside a name
 */
public record Quoting(char open, char close) {
    /** The standard. */
    public static final Quoting DOUBLE_QUOTES = new Quoting('"', '"');
    /** MySQL's and MariaDB's. */
    public static final Quoting BACKTICKS = new Quoting('`', '`');
    /** T-SQL's. */
    public static final Quoting BRACKETS = new Quoting('[', ']');

    /** Appends a quoted name. A NUL ends text in several databases' C code, so it is refused. */
    public void write(StringBuilder text, String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier must be neither empty nor contain NUL: '" + name + "'");
        }
        text.append(open);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == close) {
                text.append(close);
            }
            text.append(c);
        }
        text.append(close);
    }
}
