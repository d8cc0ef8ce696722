package io.dialectic.query;

import io.dialectic.model.Attribute;

/**
 * One sort key.
 *
 * @param nulls where nulls stand; {@code DEFAULT} leaves it to the database
 */
public record OrderBy(Attribute attribute, boolean descending, Nulls nulls) {
    /** Where nulls stand. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }
}
