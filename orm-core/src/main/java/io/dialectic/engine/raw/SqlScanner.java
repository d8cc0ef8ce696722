package io.dialectic.engine.raw;

import io.dialectic.engine.raw.ParsedSql.Marker;
import io.dialectic.engine.raw.ParsedSql.Place;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.Lexical.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of one text: outside of quoted text and names, comments, casts and operators. */
final class SqlScanner {
    /** What follows these may hold statements of its own, so a semicolon inside is no end. */
    private static final Set<String> COMPOUND = Set.of("create", "alter", "begin", "declare", "do");

    private final String sql;
    private final Lexical lexical;
    private final List<String> pieces = new ArrayList<>();
    private final List<Marker> parameters = new ArrayList<>();
    private final Deque<Integer> parentheses = new ArrayDeque<>();
    private int start;
    private int at;
    private int codeEnd;
    private boolean ended;
    private boolean sequence;
    private @Nullable String firstWord;
    private String word = "";
    private int wordStart;
    private int wordEnd;
    private String wordBefore = "";
    private int wordBeforeStart;

    private SqlScanner(String sql, Lexical lexical) {
        this.sql = sql;
        this.lexical = lexical;
    }

    static ParsedSql scan(String sql, Lexical lexical) {
        return new SqlScanner(sql, lexical).scan();
    }

    private ParsedSql scan() {
        while (at < sql.length()) {
            if (!blankOrComment()) {
                code();
                codeEnd = at;
            }
        }
        int end = Math.max(codeEnd, start);
        int body = end;
        while (body > start && (sql.charAt(body - 1) == ';' || Character.isWhitespace(sql.charAt(body - 1)))) {
            body--;
        }
        pieces.add(sql.substring(start, body));
        return new ParsedSql(List.copyOf(pieces), List.copyOf(parameters), sql.substring(body), sequence);
    }

    private char peek(int offset) {
        return at + offset < sql.length() ? sql.charAt(at + offset) : '\0';
    }

    private boolean blankOrComment() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '-' && peek(1) == '-' && dashesComment()) {
            lineComment();
        } else if (c == '#' && lexical.has(Rule.HASH_COMMENTS)) {
            lineComment();
        } else if (c == '/' && peek(1) == '*') {
            blockComment();
        } else {
            return false;
        }
        return true;
    }

    private boolean dashesComment() {
        return !lexical.has(Rule.SPACE_AFTER_DASHES) || peek(2) <= ' ';
    }

    private void lineComment() {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
    }

    private void blockComment() {
        int opened = at;
        int depth = 0;
        do {
            if (at >= sql.length()) {
                throw unterminated("comment", opened);
            }
            if (peek(0) == '/' && peek(1) == '*' && (depth == 0 || lexical.has(Rule.NESTED_COMMENTS))) {
                depth++;
                at += 2;
            } else if (peek(0) == '*' && peek(1) == '/') {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0);
    }

    private void code() {
        char c = sql.charAt(at);
        if (ended && c != ';') {
            sequence = true;
        }
        switch (c) {
            case '\'' -> quoted('\'', lexical.has(Rule.BACKSLASH_ESCAPES) || escapeText());
            case '"' -> quoted('"', lexical.has(Rule.BACKSLASH_ESCAPES));
            case '`' -> name('`', Rule.BACKTICK_NAMES);
            case '[' -> name(']', Rule.BRACKET_NAMES);
            case '$' -> dollar();
            case '@' -> own();
            case ':' -> colon();
            case '?' -> question();
            case '(' -> open();
            case ')' -> {
                parentheses.poll();
                at++;
            }
            case ';' -> {
                ended |= firstWord == null || !COMPOUND.contains(firstWord);
                at++;
            }
            default -> {
                if (Character.isJavaIdentifierStart(c)) {
                    word();
                } else {
                    at++;
                }
            }
        }
    }

    private void word() {
        wordBefore = wordEnd == previousCode() ? word : "";
        wordBeforeStart = wordStart;
        wordStart = at;
        while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
            at++;
        }
        word = sql.substring(wordStart, at).toLowerCase(Locale.ROOT);
        wordEnd = at;
        if (firstWord == null) {
            firstWord = word;
        }
    }

    /** Behind the last code in front of this place. */
    private int previousCode() {
        return codeEnd;
    }

    /** {@code E'...'}: the letter stands alone and right in front of the quote. */
    private boolean escapeText() {
        return lexical.has(Rule.ESCAPE_TEXTS) && wordEnd == at && word.equals("e");
    }

    /** A doubled quote inside is two quoted texts in a row, so it needs no care. */
    private void quoted(char quote, boolean backslashes) {
        int opened = at++;
        while (peek(0) != quote || at >= sql.length()) {
            if (at >= sql.length()) {
                throw unterminated("text in quotes", opened);
            }
            at += backslashes && sql.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void name(char close, Rule rule) {
        if (!lexical.has(rule)) {
            at++;
            return;
        }
        int opened = at;
        int end = sql.indexOf(close, at + 1);
        while (end >= 0 && end + 1 < sql.length() && sql.charAt(end + 1) == close) {
            end = sql.indexOf(close, end + 2);
        }
        if (end < 0) {
            throw unterminated("name in quotes", opened);
        }
        at = end + 1;
    }

    private void dollar() {
        if (lexical.has(Rule.OWN_PARAMETERS)) {
            own();
            return;
        }
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean quote = lexical.has(Rule.DOLLAR_QUOTES)
                && end < sql.length()
                && sql.charAt(end) == '$'
                && !Character.isDigit(peek(1));
        if (!quote) {
            at++;
            return;
        }
        String mark = sql.substring(at, end + 1);
        int close = sql.indexOf(mark, end + 1);
        if (close < 0) {
            throw unterminated("text in " + mark, at);
        }
        at = close + mark.length();
    }

    private void own() {
        if (lexical.has(Rule.OWN_PARAMETERS) && Character.isJavaIdentifierPart(peek(1))) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "'" + sql.substring(at, Math.min(at + 12, sql.length()))
                            + "' is a parameter of the database's own kind, which nothing binds. Write :name or ?."
                            + " [SQL: "
                            + sql + "]");
        }
        at++;
        while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
            at++;
        }
    }

    private void colon() {
        if (peek(1) == ':' || peek(1) == '=') {
            at += 2;
            return;
        }
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        if (end == at + 1 || Character.isDigit(peek(1))) {
            at++;
            return;
        }
        parameter(sql.substring(at + 1, end), end);
    }

    private void question() {
        if (peek(1) == '?' && lexical.has(Rule.QUESTION_MARK_OPERATORS)) {
            at += 2;
        } else if (Character.isDigit(peek(1))) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The SQL has a numbered '?" + peek(1) + "'. Write ? or :name. [SQL: " + sql + "]");
        } else {
            parameter(null, at + 1);
        }
    }

    /** Remembers where an IN began whose list this is, or that it is another parenthesis. */
    private void open() {
        boolean in = word.equals("in") && wordEnd == codeEnd;
        parentheses.push(in ? at : -1);
        at++;
    }

    private void parameter(@Nullable String name, int end) {
        int open = parentheses.isEmpty() ? -1 : parentheses.peek();
        int next = end;
        while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
            next++;
        }
        char behind = next < sql.length() ? sql.charAt(next) : '\0';
        char before = codeEnd > 0 ? sql.charAt(codeEnd - 1) : '\0';
        boolean first = open >= 0 && sql.substring(open + 1, at).isBlank();
        if (first && behind == ')') {
            boolean negated = wordBefore.equals("not");
            int from = negated ? wordBeforeStart : wordStart;
            add(new Marker(name, Place.LIST, sql.substring(from, at), sql.substring(end, next + 1), negated), from);
            parentheses.pop();
            start = next + 1;
        } else {
            boolean element = open >= 0 && (first || before == ',') && (behind == ',' || behind == ')');
            add(Marker.at(name, element ? Place.ELEMENT : Place.SINGLE), at);
            start = end;
        }
        at = start;
    }

    private void add(Marker marker, int textEnd) {
        pieces.add(sql.substring(start, textEnd));
        parameters.add(marker);
    }

    private QueryException unterminated(String what, int opened) {
        return new QueryException(
                ErrorCode.INVALID_QUERY,
                "The " + what + " that begins at character " + (opened + 1) + " has no end. Close it. [SQL: " + sql
                        + "]");
    }
}
