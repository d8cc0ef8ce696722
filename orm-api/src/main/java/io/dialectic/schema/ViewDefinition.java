package io.dialectic.schema;

/**
 * A view.
 *
 * @param name its name
 * @param query its SELECT; of a view that was read, as the database keeps it
 * @param materialized whether its rows are kept
 */
public record ViewDefinition(TableName name, String query, boolean materialized) {}
