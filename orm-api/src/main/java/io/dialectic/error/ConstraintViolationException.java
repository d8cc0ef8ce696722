package io.dialectic.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A unique key, foreign key, NOT NULL or check was violated; {@link #failure()} says which. */
public final class ConstraintViolationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    ConstraintViolationException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure, message, sql, cause);
    }
}
