package io.dialectic.transaction;

/** The isolation levels of the SQL standard (ISO/IEC 9075-2, 4.41.4). A database may give more than asked, never less. */
public enum Isolation {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE
}
