package io.dialectic.sql;

/** A statement that gives rows, and may stand inside another. */
public interface QueryExpression extends Statement {}
