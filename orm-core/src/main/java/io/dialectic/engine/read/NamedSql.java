package io.dialectic.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQL of the application's own, taken apart once: pieces of text, with a named parameter between each two. Colons in quoted
 * text and names, comments, dollar quotes and casts are left alone.
 *
 * @param pieces the text around the parameters, one more than there are parameters
 * @param names the parameters in order; a name may stand several times
 */
record NamedSql(List<String> pieces, List<String> names) {
    static NamedSql parse(String sql) {
        return new Scanner(sql).scan();
    }

    Set<String> distinctNames() {
        return new LinkedHashSet<>(names);
    }

    private static final class Scanner {
        private final String sql;
        private final List<String> pieces = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int start;
        private int at;

        Scanner(String sql) {
            this.sql = sql;
        }

        NamedSql scan() {
            while (at < sql.length()) {
                step();
            }
            pieces.add(sql.substring(start));
            return new NamedSql(List.copyOf(pieces), List.copyOf(names));
        }

        private void step() {
            char c = sql.charAt(at);
            switch (c) {
                case '\'', '"', '`' -> quoted(c);
                case '[' -> at++;
                case '-' -> at = sql.startsWith("--", at) ? end(sql.indexOf('\n', at), 1) : at + 1;
                case '/' -> at = sql.startsWith("/*", at) ? end(sql.indexOf("*/", at + 2), 2) : at + 1;
                case '$' -> dollar();
                case ':' -> colon();
                default -> at++;
            }
        }

        /** Behind what was found, or the end of the text when it was not. */
        private int end(int found, int length) {
            return found < 0 ? sql.length() : found + length;
        }

        /** A doubled quote inside is two quotes in a row, so it needs no care. */
        private void quoted(char quote) {
            at = end(sql.indexOf(quote, at + 1), 1);
        }

        private void dollar() {
            int close = sql.indexOf('$', at + 1);
            boolean tag = close > 0 && sql.substring(at + 1, close).chars().allMatch(Character::isJavaIdentifierPart);
            boolean identifier = at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
            if (!tag || identifier) {
                at++;
                return;
            }
            String mark = sql.substring(at, close + 1);
            at = end(sql.indexOf(mark, close + 1), mark.length());
        }

        private void colon() {
            if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
                at += 2;
                return;
            }
            int first = at + 1;
            int end = first;
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                end++;
            }
            if (end == first || Character.isDigit(sql.charAt(first))) {
                at++;
                return;
            }
            pieces.add(sql.substring(start, at));
            names.add(sql.substring(first, end));
            start = end;
            at = end;
        }
    }
}
