package io.dialectic.query;

import io.dialectic.model.Attribute;

/**
 * One sort key.
 *
 * @param nulls where nulls stand; {@code DEFAULT} leaves it to the database
 */
public record OrderBy(ValueExpression value, boolean descending, Nulls nulls) {
    /** Where nulls stand. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    /** By an attribute, nulls where the database has them. */
    public static OrderBy of(Attribute attribute, boolean descending) {
        return new OrderBy(ValueExpression.Property.of(attribute), descending, Nulls.DEFAULT);
    }
}
