package io.dialectic.schema;

/**
 * The expression of a generated column.
 *
 * @param expression SQL over the columns of the same row, trusted
 * @param stored whether the value is kept on disk; else it is worked out at every read
 */
public record GeneratedValue(String expression, boolean stored) {}
