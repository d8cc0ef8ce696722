package io.dialectic.query;

import io.dialectic.model.Association;

/**
 * An association to load with its parents.
 *
 * @param child what to load at the other end; its model is the association's target
 * @param required whether parents without a matching row are left out
 */
public record Include(Association association, QueryDescription child, boolean required) {
    /** Whether its rows are read by the statement of its parents. */
    public boolean joined() {
        return switch (child.options().strategy()) {
            case PLANNED -> association.kind() == Association.Kind.BELONGS_TO;
            case JOIN -> true;
            case BATCH -> false;
        };
    }

    /** Whether a parent comes in several rows if it is joined to many; that a has-one finds one row, no database promises. */
    public boolean multiplies() {
        return joined() && association.kind() != Association.Kind.BELONGS_TO;
    }
}
