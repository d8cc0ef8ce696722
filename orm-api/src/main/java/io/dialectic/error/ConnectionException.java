package io.dialectic.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** There is no connection, or it broke, or access was denied. */
public final class ConnectionException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    ConnectionException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure, message, sql, cause);
    }
}
