package io.dialectic.schema;

/**
 * A check constraint of a table.
 *
 * @param name the constraint's name
 * @param expression the predicate, SQL over the table's columns, trusted
 */
public record CheckDefinition(String name, String expression) {}
