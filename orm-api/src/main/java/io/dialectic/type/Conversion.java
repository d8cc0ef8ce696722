package io.dialectic.type;

import java.util.function.Function;

/**
 * How values of an attribute become values of its column and the other way round, where they are of different classes.
 *
 * @param attributeType the attribute's class, boxed
 * @param columnType the class that the column holds
 * @param toColumn what the column holds for a value
 * @param toAttribute the value of what the column holds
 */
public record Conversion<A, C>(
        Class<A> attributeType, Class<C> columnType, Function<A, C> toColumn, Function<C, A> toAttribute) {
    /** The column holding the attribute's class. */
    public ColumnType<A> of(ColumnType<C> column) {
        return column.converted(attributeType, toColumn, toAttribute);
    }
}
