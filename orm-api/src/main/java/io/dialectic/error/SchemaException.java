package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** A change of the schema was refused before it could do harm, or undone. */
public final class SchemaException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine. */
    public SchemaException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine. */
    public SchemaException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
