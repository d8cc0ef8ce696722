package io.dialectic.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * The words and signs of a statement that SQLite keeps, as its own tokenizer sees them: names may be quoted in three ways,
 * comments may stand anywhere (https://sqlite.org/lang_keywords.html, https://sqlite.org/lang_comment.html).
 */
final class SqlTokens {
    private final String sql;
    private final List<Token> tokens = new ArrayList<>();

    /** What a token is. */
    enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        NAME,
        /** A text in apostrophes. */
        TEXT,
        /** A number or a sign. */
        OTHER,
        END
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text its text, without quotes
     * @param start where it begins in the statement
     * @param end where it is over
     */
    record Token(Kind kind, String text, int start, int end) {}

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The tokens, the last of which is the end. */
    static List<Token> of(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (sql.startsWith("--", i)) {
                i = end(sql.indexOf('\n', i), 1);
            } else if (sql.startsWith("/*", i)) {
                i = end(sql.indexOf("*/", i + 2), 2);
            } else if (c == '\'') {
                i = quoted(Kind.TEXT, i, c);
            } else if (c == '"' || c == '`') {
                i = quoted(Kind.NAME, i, c);
            } else if (c == '[') {
                int end = end(sql.indexOf(']', i), 1);
                i = add(Kind.NAME, sql.substring(i + 1, end - 1), i, end);
            } else if (isWordPart(c)) {
                i = word(i);
            } else {
                i = add(Kind.OTHER, String.valueOf(c), i, i + 1);
            }
        }
        add(Kind.END, "", sql.length(), sql.length());
    }

    private int word(int start) {
        int end = start + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        boolean number = Character.isDigit(sql.charAt(start));
        return add(number ? Kind.OTHER : Kind.WORD, sql.substring(start, end), start, end);
    }

    /** Inside of quotes the quote is doubled. */
    private int quoted(Kind kind, int start, char quote) {
        StringBuilder text = new StringBuilder();
        int i = start + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c != quote) {
                text.append(c);
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                text.append(c);
                i += 2;
            } else {
                break;
            }
        }
        return add(kind, text.toString(), start, Math.min(i + 1, sql.length()));
    }

    private int add(Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end));
        return end;
    }

    /** Behind what was found, or at the end if nothing was. */
    private int end(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    /** Every character beyond ASCII is a letter: https://sqlite.org/draft/tokenreq.html, H41130. */
    private static boolean isWordPart(char c) {
        return c >= 0x80 || c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }
}
