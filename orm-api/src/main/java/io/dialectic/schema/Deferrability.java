package io.dialectic.schema;

/** When a constraint is checked (ISO/IEC 9075-2, 4.18.3). */
public enum Deferrability {
    /** At the end of each statement, always. */
    NOT_DEFERRABLE,
    /** At the end of each statement, unless the transaction defers it to its end. */
    INITIALLY_IMMEDIATE,
    /** At the end of the transaction. */
    INITIALLY_DEFERRED
}
