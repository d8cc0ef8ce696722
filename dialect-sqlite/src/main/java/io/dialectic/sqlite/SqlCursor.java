package io.dialectic.sqlite;

import io.dialectic.sqlite.SqlTokens.Kind;
import io.dialectic.sqlite.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Goes through a statement token by token. */
final class SqlCursor {
    private final String sql;
    private final List<Token> tokens;
    private int next;

    SqlCursor(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    /** Whether keywords are next, without going on. */
    boolean is(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (next + i >= tokens.size() || !isWord(tokens.get(next + i), words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes behind keywords if they are next. */
    boolean accept(String... words) {
        if (!is(words)) {
            return false;
        }
        next += words.length;
        return true;
    }

    /** Whether a sign is next, without going on. */
    boolean is(char sign) {
        return isSign(peek(), sign);
    }

    /** Goes behind a sign if it is next. */
    boolean accept(char sign) {
        if (!is(sign)) {
            return false;
        }
        next++;
        return true;
    }

    /** Goes behind a keyword somewhere ahead, or to the end if there is none. */
    void behind(String word) {
        while (!atEnd() && !accept(word)) {
            next++;
        }
    }

    /** Goes to a sign ahead, or to the end if there is none. */
    void to(char sign) {
        while (!atEnd() && !is(sign)) {
            next++;
        }
    }

    /** Goes one token on. */
    void skip() {
        if (!atEnd()) {
            next++;
        }
    }

    /** A name, quoted or not. A text in apostrophes is one too where only a name can stand. */
    String name() {
        Token token = peek();
        skip();
        return token.text();
    }

    /** The name behind a schema and a dot, if there are any. */
    String unqualifiedName() {
        String name = name();
        return accept('.') ? name() : name;
    }

    /** The text inside of the parentheses that are next; empty if none are. */
    String parenthesised() {
        if (!is('(')) {
            return "";
        }
        int first = next + 1;
        int depth = 0;
        do {
            depth += is('(') ? 1 : is(')') ? -1 : 0;
            next++;
        } while (depth > 0 && !atEnd());
        return text(first, next - 1);
    }

    /** The names in parentheses that are next, what stands behind each being left out; none if there are no parentheses. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (SqlCursor part : parts()) {
            names.add(part.name());
        }
        return names;
    }

    /** What stands in the parentheses that are next, divided by its commas; none if there are no parentheses. */
    List<SqlCursor> parts() {
        List<SqlCursor> parts = new ArrayList<>();
        if (!is('(')) {
            return parts;
        }
        int depth = 0;
        int start = peek().end();
        do {
            depth += is('(') ? 1 : is(')') ? -1 : 0;
            if (depth == 0 || depth == 1 && is(',')) {
                parts.add(new SqlCursor(sql.substring(start, peek().start())));
                start = peek().end();
            }
            next++;
        } while (depth > 0 && !atEnd());
        return parts;
    }

    /** All tokens but the end. */
    List<Token> tokens() {
        return tokens.subList(0, tokens.size() - 1);
    }

    /** The text of some tokens, with what stands between them. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The rest of the statement. */
    String rest() {
        return text(next, tokens.size() - 1);
    }

    static boolean isWord(Token token, String word) {
        return token.kind() == Kind.WORD && token.text().equalsIgnoreCase(word);
    }

    private static boolean isSign(Token token, char sign) {
        return token.kind() == Kind.OTHER
                && token.text().length() == 1
                && token.text().charAt(0) == sign;
    }

    private Token peek() {
        return tokens.get(next);
    }
}
