package io.dialectic.query;

/** How an attribute is compared. Each has one counterpart in the planner. */
public enum Operator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    /** A pattern with {@code %} and {@code _} as given. */
    LIKE,
    NOT_LIKE,
    /** Text taken literally at the start. */
    STARTS_WITH,
    /** Text taken literally at the end. */
    ENDS_WITH,
    /** Text taken literally anywhere. */
    CONTAINS,
    IN,
    NOT_IN,
    BETWEEN,
    NOT_BETWEEN,
    IS_NULL,
    IS_NOT_NULL
}
