package io.dialectic.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Another transaction was in the way: deadlock, serialization failure, lock timeout, busy database. */
public final class ConcurrencyException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    ConcurrencyException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure, message, sql, cause);
    }
}
