package io.dialectic.sql;

/** How an INSERT of the application's own gives back the keys that the database made. */
public enum KeysSpelling {
    /** The driver is told the columns, or knows the one there can be. */
    BY_DRIVER,
    /** {@code RETURNING} at the end. */
    RETURNING
}
