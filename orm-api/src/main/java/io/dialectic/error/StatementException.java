package io.dialectic.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The statement itself failed: bad data, bad SQL, cancelled, or an error the dialect does not know. */
public final class StatementException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    StatementException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure, message, sql, cause);
    }
}
