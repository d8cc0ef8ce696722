package io.dialectic.error;

/** The database cannot do what was asked. Raised before any SQL is sent; nothing is dropped or weakened silently. */
public final class UnsupportedByDialectException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /**
     * Made by the engine or a dialect.
     *
     * @param dialect the dialect that cannot
     * @param what what was asked for, such as the name of a feature
     * @param instead what to do instead, a sentence
     */
    public UnsupportedByDialectException(String dialect, String what, String instead) {
        super(ErrorCode.UNSUPPORTED, "The dialect " + dialect + " does not support " + what + ". " + instead, null);
    }
}
