package io.dialectic.model;

import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition.Action;

/**
 * A foreign key that a belongs-to association asks the database for.
 *
 * @param association the association
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when its key changes
 * @param deferrability when it is checked
 */
public record ForeignKey(Association association, Action onDelete, Action onUpdate, Deferrability deferrability) {
    /** One that is checked at once and refuses changes of the key. */
    public ForeignKey(Association association, Action onDelete) {
        this(association, onDelete, Action.NO_ACTION, Deferrability.NOT_DEFERRABLE);
    }
}
