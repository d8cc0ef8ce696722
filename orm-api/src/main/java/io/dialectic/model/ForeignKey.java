package io.dialectic.model;

import io.dialectic.schema.ForeignKeyDefinition.Action;

/**
 * A foreign key that a belongs-to association asks the database for.
 *
 * @param association the association
 * @param onDelete what happens when the row referred to is deleted
 */
public record ForeignKey(Association association, Action onDelete) {}
