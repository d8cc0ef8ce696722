package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** A query or a change is put wrongly. Raised before any SQL is sent. */
public final class QueryException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine; {@code message} says what failed, where, and what to do. */
    public QueryException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine, with what caused it. */
    public QueryException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
