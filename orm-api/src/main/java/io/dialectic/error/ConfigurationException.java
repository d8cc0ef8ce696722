package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/** The database could not be opened as asked: the URL, the options, or the dialects on the path. */
public final class ConfigurationException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /** Made by the engine; {@code message} says what failed, where, and what to do. */
    public ConfigurationException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Made by the engine, with what caused it. */
    public ConfigurationException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
