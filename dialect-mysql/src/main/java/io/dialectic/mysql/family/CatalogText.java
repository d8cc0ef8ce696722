package io.dialectic.mysql.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SQL as the family's catalogues keep it: quotes of three kinds, backslashes, and parentheses. */
public final class CatalogText {
    private CatalogText() {}

    /** The position behind the quoted text or name that begins at {@code from}. */
    public static int behindQuoted(String sql, int from) {
        char quote = sql.charAt(from);
        for (int i = from + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && quote != '`') {
                i++;
            } else if (c == quote) {
                if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    /** Whether a quoted text or name begins or ends here. */
    public static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    /** Without parentheses that hold the whole. */
    public static String withoutParentheses(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && behindParenthesis(text, 0) == text.length()) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** The position behind the parenthesis that closes the one at {@code from}. */
    static int behindParenthesis(String sql, int from) {
        int depth = 0;
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (isQuote(c)) {
                i = behindQuoted(sql, i) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return sql.length();
    }

    /** Without a schema in front of names. */
    static String withoutSchema(String sql, String schema) {
        String qualifier = quoted(schema) + ".";
        StringBuilder text = new StringBuilder(sql.length());
        for (int i = 0; i < sql.length(); i++) {
            boolean qualified = sql.startsWith(qualifier, i) && (i == 0 || sql.charAt(i - 1) != '.');
            if (qualified) {
                i += qualifier.length() - 1;
            } else if (isQuote(sql.charAt(i))) {
                int end = behindQuoted(sql, i);
                text.append(sql, i, end);
                i = end - 1;
            } else {
                text.append(sql.charAt(i));
            }
        }
        return text.toString();
    }

    /** With quotes in texts doubled, never behind backslashes, as texts are quoted everywhere here. */
    public static String withDoubledQuotes(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (isQuote(c)) {
                int end = behindQuoted(sql, i);
                text.append(c == '\'' ? literal(unescaped(sql.substring(i + 1, end - 1))) : sql.substring(i, end));
                i = end - 1;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** A name between backticks. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text as a literal. */
    public static String literal(String text) {
        return FamilyText.quoted(text);
    }

    /** The text of a literal, its introducer left out; null if the SQL is anything else. */
    static @Nullable String text(String sql) {
        int quote = sql.indexOf('\'');
        boolean whole = quote >= 0
                && sql.substring(0, quote).matches("(_[a-z0-9]+|[nN])?")
                && behindQuoted(sql, quote) == sql.length();
        return whole ? unescaped(sql.substring(quote + 1, sql.length() - 1)) : null;
    }

    /** The texts of a list of literals between commas. */
    static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        for (int i = list.indexOf('\''); i >= 0 && i < list.length(); i = list.indexOf('\'', i)) {
            int end = behindQuoted(list, i);
            texts.add(unescaped(list.substring(i + 1, end - 1)));
            i = end;
        }
        return texts;
    }

    /** A literal's inside as text: https://dev.mysql.com/doc/refman/8.4/en/string-literals.html. */
    public static String unescaped(String inside) {
        StringBuilder text = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (i + 1 == inside.length()) {
                text.append(c);
            } else if (c == '\'' && inside.charAt(i + 1) == '\'') {
                text.append(c);
                i++;
            } else if (c == '\\') {
                i++;
                text.append(escaped(inside.charAt(i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            // These two keep their backslash, for patterns.
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    /** Words in upper case, without regard to the language of the machine. */
    static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
