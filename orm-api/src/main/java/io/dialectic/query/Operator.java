package io.dialectic.query;

/** How a value is tested. Each has one counterpart in the planner. */
public enum Operator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    /** Equal, null being equal to null: never unknown. */
    SAME,
    /** The opposite of {@link #SAME}. */
    NOT_SAME,
    /** A pattern with {@code %} and {@code _} as given. */
    LIKE,
    NOT_LIKE,
    /** {@link #LIKE} without regard to case. */
    LIKE_ANY_CASE,
    NOT_LIKE_ANY_CASE,
    /** Text taken literally at the start. */
    STARTS_WITH,
    NOT_STARTS_WITH,
    /** Text taken literally at the end. */
    ENDS_WITH,
    NOT_ENDS_WITH,
    /** Text taken literally anywhere. */
    CONTAINS,
    NOT_CONTAINS,
    /** Matches a regular expression of the database's own kind. */
    MATCHES,
    NOT_MATCHES,
    /** {@link #MATCHES} without regard to case. */
    MATCHES_ANY_CASE,
    NOT_MATCHES_ANY_CASE,
    IN,
    NOT_IN,
    BETWEEN,
    NOT_BETWEEN,
    IS_NULL,
    IS_NOT_NULL
}
