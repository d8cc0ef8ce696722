package io.dialectic.engine.metadata;

/**
 * What stands in an entity's associations while it is made. Null stands for an association that was not loaded, a
 * {@link LazyLink} for one that is loaded when it is used.
 */
public final class Links {
    /** A to-one association that was loaded and has nothing at its other end. */
    public static final Object NONE = new Object();

    private Links() {}
}
