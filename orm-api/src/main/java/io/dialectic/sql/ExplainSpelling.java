package io.dialectic.sql;

/** What is written in front of a statement to have its plan explained, with a blank at the end. */
@FunctionalInterface
public interface ExplainSpelling {
    /** {@code EXPLAIN} alone. */
    ExplainSpelling EXPLAIN = (json, analyzed) -> "EXPLAIN ";

    /** The words; asked only for what the profile has. */
    String words(boolean json, boolean analyzed);
}
