package io.dialectic.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything Dialectic throws. The message starts with the code and says what failed, where, and what to do.
 */
public abstract sealed class DialecticException extends RuntimeException
        permits AssociationNotLoadedException,
                ConfigurationException,
                DatabaseException,
                ModelException,
                QueryException,
                RecordException,
                SchemaException,
                TransactionException,
                UnsupportedByDialectException,
                ValidationException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    DialecticException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code.text() + ": " + message, cause);
        this.code = code;
    }

    /** The stable code; look it up in {@code docs/errors.md}. */
    public final ErrorCode code() {
        return code;
    }
}
