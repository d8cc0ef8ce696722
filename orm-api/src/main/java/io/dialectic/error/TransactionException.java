package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** A transaction cannot do what was asked, mostly because it has ended. */
public final class TransactionException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine; {@code message} says what failed, where, and what to do. */
    public TransactionException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine, with what caused it. */
    public TransactionException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
