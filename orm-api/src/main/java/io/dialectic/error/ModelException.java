package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** A model is declared wrongly. Raised when the model is first used, before any SQL. */
public final class ModelException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine; {@code message} says what failed, where, and what to do. */
    public ModelException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine, with what caused it. */
    public ModelException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
