package io.dialectic.annotation;

/** What the database does with rows that refer to a row that is deleted. */
public enum OnDelete {
    /** The delete is refused. */
    NO_ACTION,
    /** They are deleted too. */
    CASCADE,
    /** Their reference becomes null. */
    SET_NULL
}
