package io.dialectic.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL as the server writes it of what it keeps as trees: https://www.postgresql.org/docs/current/functions-info.html. */
final class CatalogText {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    /** A literal, cast to a type or not; operators would stand in parentheses. */
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'(?:::(?:" + NAME + "(?:\\." + NAME
            + ")?|[a-z]+(?: [a-z]+)*)(?:\\([0-9]+(?:,-?[0-9]+)?\\))?(?: [a-z]+)*(?:\\[\\])?)?");

    private static final Pattern NULL_TEST = Pattern.compile("(" + NAME + ") IS NULL");

    private CatalogText() {}

    /** Without the parentheses around all of it. */
    static String bare(String sql) {
        String bare = sql;
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return bare;
    }

    /** Where the parenthesis closes with which the text begins; -1 if it does not. */
    private static int closing(String sql) {
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '"') {
                i = sql.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text of a literal, whatever type it is cast to; null if this is none. */
    static @Nullable String literal(String sql) {
        Matcher literal = LITERAL.matcher(sql);
        return literal.matches() ? literal.group(1).replace("''", "'") : null;
    }

    /** The column of a test for null; null if this is none. */
    static @Nullable String columnThatIsNull(String predicate) {
        Matcher test = NULL_TEST.matcher(predicate);
        return test.matches() ? unquoted(test.group(1)) : null;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** A name as it must be written, a schema in front if it needs one. */
    static String quoted(@Nullable String schema, String name) {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        return schema == null ? quoted : quoted(null, schema) + "." + quoted;
    }
}
