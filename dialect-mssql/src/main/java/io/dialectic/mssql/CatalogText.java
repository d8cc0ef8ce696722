package io.dialectic.mssql;

import java.util.ArrayList;
import java.util.List;

/** Reads the T-SQL that the catalog keeps of defaults, checks, filters and views. */
final class CatalogText {
    private CatalogText() {}

    /** Without the parentheses that the server puts around the whole of it: {@code ((1))} is 1. */
    static String unwrapped(String text) {
        String inner = text.strip();
        while (inner.startsWith("(") && end(inner) == inner.length()) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** The predicates that are joined by AND. */
    static List<String> conjuncts(String predicate) {
        List<String> found = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < predicate.length()) {
            if (word(predicate, at, "AND")) {
                found.add(unwrapped(predicate.substring(from, at)));
                from = at + 3;
            }
            at = next(predicate, at);
        }
        found.add(unwrapped(predicate.substring(from)));
        return found;
    }

    /** What stands behind the first AS of a CREATE VIEW, or all of it if there is none. */
    static String behindAs(String definition) {
        int at = 0;
        while (at < definition.length()) {
            if (word(definition, at, "AS")) {
                return definition.substring(at + 2).strip();
            }
            at = next(definition, at);
        }
        return definition;
    }

    private static boolean word(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    }

    /** The place behind what begins here: a literal, a name, a comment, something in parentheses, or one character. */
    private static int next(String text, int at) {
        char c = text.charAt(at);
        if (c == '(') {
            return end(text.substring(at)) + at;
        }
        if (text.startsWith("--", at)) {
            return behind(text, "\n", at);
        }
        if (text.startsWith("/*", at)) {
            return behind(text, "*/", at + 2);
        }
        return c == '\'' || c == '"' || c == '[' ? quoted(text, at, c == '[' ? ']' : c) : at + 1;
    }

    /** The place behind the parenthesis that closes the first one. */
    private static int end(String text) {
        int at = 1;
        while (at < text.length()) {
            if (text.charAt(at) == ')') {
                return at + 1;
            }
            at = next(text, at);
        }
        return at;
    }

    /** A quote within is written twice, so it ends one text and begins the next. */
    private static int quoted(String text, int from, char quote) {
        int at = text.indexOf(quote, from + 1);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == quote) {
            at = text.indexOf(quote, at + 2);
        }
        return at < 0 ? text.length() : at + 1;
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
