package io.dialectic.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares SQL expressions by their tokens: spaces, the case of words that are not quoted, quotes that a name does not need,
 * parentheses around the whole and around single tokens, and casts of text literals do not count. What it calls the same is
 * the same; what it calls different may still mean the same.
 */
final class SqlText {
    private static final Pattern CAST =
            Pattern.compile("\\s*::\\s*(text|bpchar|character varying|character|varchar)(\\s*\\(\\d+\\))?");

    private SqlText() {}

    /** Whether two expressions are the same. */
    static boolean same(String one, String other) {
        return one.equals(other) || tokens(one).equals(tokens(other));
    }

    /** The tokens of an expression. */
    static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end;
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            } else if (c == '\'') {
                end = quoted(sql, at, '\'');
                tokens.add(sql.substring(at, end));
                at = afterCast(sql, end);
                continue;
            } else if (c == '"' || c == '`') {
                end = quoted(sql, at, c);
                tokens.add(name(sql.substring(at + 1, Math.max(at + 1, end - 1))));
            } else if (c == '[' && sql.indexOf(']', at) > 0 && !endsName(tokens)) {
                end = sql.indexOf(']', at) + 1;
                tokens.add(name(sql.substring(at + 1, end - 1)));
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@') {
                end = at;
                while (end < sql.length() && isWord(sql.charAt(end))) {
                    end++;
                }
                tokens.add(sql.substring(at, end).toLowerCase(Locale.ROOT));
            } else {
                end = at + operatorLength(sql, at);
                String operator = sql.substring(at, end);
                tokens.add(operator.equals("!=") ? "<>" : operator);
            }
            at = end;
        }
        return withoutParentheses(tokens);
    }

    /** A quoted name that would mean the same without quotes everywhere; some databases tell a capital letter. */
    private static String name(String text) {
        return text.matches("[a-z_0-9]+") ? text : '"' + text + '"';
    }

    private static boolean endsName(List<String> tokens) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).matches("[\\w\"\\])]+");
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
    }

    private static int operatorLength(String sql, int at) {
        for (String two : List.of("<=", ">=", "<>", "!=", "||", "::", "->")) {
            if (sql.startsWith(two, at)) {
                return two.length();
            }
        }
        return 1;
    }

    static int quoted(String sql, int at, char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) == quote) {
                if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end += 2;
                    continue;
                }
                return end + 1;
            }
            end++;
        }
        return end;
    }

    /** Behind a text literal, {@code ::text} and the like say what it is anyway. */
    private static int afterCast(String sql, int at) {
        Matcher cast = CAST.matcher(sql);
        return cast.region(at, sql.length()).lookingAt() ? cast.end() : at;
    }

    private static List<String> withoutParentheses(List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens);
        boolean changed = true;
        while (changed) {
            changed = false;
            if (kept.size() > 1 && kept.get(0).equals("(") && closing(kept, 0) == kept.size() - 1) {
                kept = new ArrayList<>(kept.subList(1, kept.size() - 1));
                changed = true;
            }
            for (int i = 0; i + 2 < kept.size(); i++) {
                boolean single = kept.get(i).equals("(") && kept.get(i + 2).equals(")");
                // Behind a word, parentheses hold arguments.
                if (single && (i == 0 || !kept.get(i - 1).matches("\\w+|\".*\""))) {
                    kept.remove(i + 2);
                    kept.remove(i);
                    changed = true;
                }
            }
        }
        return kept;
    }

    private static int closing(List<String> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).equals("(")) {
                depth++;
            } else if (tokens.get(i).equals(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
