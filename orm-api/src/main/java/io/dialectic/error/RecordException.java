package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** A record cannot be used as asked: not attached to a model, or its row is gone. */
public final class RecordException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine; {@code message} says what failed, where, and what to do. */
    public RecordException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine, with what caused it. */
    public RecordException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
