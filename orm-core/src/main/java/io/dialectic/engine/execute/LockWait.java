package io.dialectic.engine.execute;

import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the statements of a session wait for locks, while one statement runs. */
final class LockWait implements AutoCloseable {
    private final SessionRules session;
    private final Connection connection;
    private final @Nullable String before;

    private LockWait(SessionRules session, Connection connection, @Nullable String before) {
        this.session = session;
        this.connection = connection;
        this.before = before;
    }

    static LockWait begin(SessionRules session, Connection connection, @Nullable Duration time) throws SQLException {
        return new LockWait(session, connection, time == null ? null : session.beginLockWait(connection, time));
    }

    /** A transaction that the failed statement took with it undoes this by itself. */
    @Override
    public void close() throws SQLException {
        if (before != null) {
            session.endLockWait(connection, before);
        }
    }
}
