package io.dialectic.query;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;

/**
 * Something that the optimizer of a database is told. A database that has no such hint refuses it.
 *
 * @param kind what it says
 * @param text the name of an index, or the hint itself
 */
public record Hint(Kind kind, String text) {
    /** What a hint says. */
    public enum Kind {
        /** Consider this index and no other. */
        USE_INDEX,
        /** Use this index. */
        FORCE_INDEX,
        /** Do not use this index. */
        IGNORE_INDEX,
        /** A hint in the database's own words, such as {@code MAX_EXECUTION_TIME(1000)} or {@code RECOMPILE}. */
        OPTIMIZER
    }

    /** Checks an optimizer hint: words, numbers and calls only, so that it ends where it ends. */
    public Hint {
        Given.to("Hint", "its kind", kind);
        if (Given.to("Hint", "text", text).isBlank()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "A hint without a word says nothing. Name the index, or leave it out.");
        }
        if (kind == Kind.OPTIMIZER && !(text.matches("[A-Za-z0-9_ ,.@=()]+") && balanced(text))) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + text + "' is no optimizer hint: it has more than words, numbers and calls in parentheses."
                            + " Write it so, or write the whole statement as SQL.");
        }
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    /** Consider this index and no other. */
    public static Hint useIndex(String name) {
        return new Hint(Kind.USE_INDEX, name);
    }

    /** Use this index. */
    public static Hint forceIndex(String name) {
        return new Hint(Kind.FORCE_INDEX, name);
    }

    /** Do not use this index. */
    public static Hint ignoreIndex(String name) {
        return new Hint(Kind.IGNORE_INDEX, name);
    }

    /** A hint in the database's own words. */
    public static Hint optimizer(String words) {
        return new Hint(Kind.OPTIMIZER, words);
    }
}
