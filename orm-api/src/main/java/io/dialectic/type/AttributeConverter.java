package io.dialectic.type;

/**
 * How an attribute of a type of the application's own is kept as a value that a column can hold. Named at the attribute by
 * {@code @Convert}; made once, by the constructor without parameters, so it must be safe for threads. Nulls do not reach it.
 *
 * @param <A> the attribute's type
 * @param <C> the column's Java type, one that is mapped by itself
 */
public interface AttributeConverter<A, C> {
    /** What the column holds for a value. Equal values must give equal ones. */
    C toColumn(A value);

    /** The value of what the column holds. */
    A toAttribute(C held);
}
