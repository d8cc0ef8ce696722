package io.dialectic.spi;

/** Whether a database has a feature. */
public enum Support {
    /** The dialect is older than the feature. */
    UNDECLARED,
    /** Asking for it ends in {@code UnsupportedByDialectException}. */
    NONE,
    /** It works, put together from other things. */
    EMULATED,
    /** The database does it. */
    NATIVE;

    /** Whether it can be used. */
    public boolean usable() {
        return this == EMULATED || this == NATIVE;
    }
}
