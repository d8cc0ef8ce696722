package io.dialectic.query;

/** Which rows of a paranoid model a query sees; other models have living rows only. */
public enum DeletedRows {
    EXCLUDED,
    INCLUDED,
    ONLY
}
