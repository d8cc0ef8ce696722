package io.dialectic.engine.metadata;

/** Throws on what a method handle threw, unchanged. */
public final class Thrown {
    private Thrown() {}

    /** Never returns normally; the declared type lets callers write {@code throw Thrown.unchecked(e)}. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> RuntimeException unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
