package io.dialectic.engine.metadata;

import org.jspecify.annotations.Nullable;

/**
 * How instances of a model are made and taken apart. Values stand in the order of the attributes' ordinals, links in that of
 * the associations' ordinals; see {@link Links} for what may stand there.
 */
public interface EntityAccess<M> {
    /** A new instance; {@code links} may be null when nothing was loaded. */
    M instantiate(@Nullable Object[] values, @Nullable Object @Nullable [] links);

    /** All values, in a new array. */
    @Nullable
    Object[] values(M entity);

    /** One value. */
    @Nullable
    Object value(M entity, int ordinal);

    /** Its associations, in a new array. */
    @Nullable
    Object[] links(M entity);

    /** Sets all values of a mutable instance. */
    void assign(M entity, @Nullable Object[] values);

    /** Sets the associations of a mutable instance that are loaded. */
    void assignLinks(M entity, @Nullable Object[] links);
}
