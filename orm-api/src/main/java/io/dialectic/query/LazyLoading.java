package io.dialectic.query;

/** What the first use of an association that a query did not include does. */
public enum LazyLoading {
    /** It is an error, which names the include to add. */
    STRICT,
    /** It loads the association, by one statement for all instances that were read together. */
    BATCH
}
