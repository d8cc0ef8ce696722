package io.dialectic.engine.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one physical connection, for drivers that keep none themselves. A statement is taken out while
 * it is used, so the same text may run twice at the same time. Used by the one thread that holds the connection.
 */
final class StatementCache {
    private static final int CAPACITY = 256;

    private final Connection physical;
    private final LinkedHashMap<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    StatementCache(Connection physical) {
        this.physical = physical;
    }

    Connection physical() {
        return physical;
    }

    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = statements.remove(sql);
        return kept == null ? physical.prepareStatement(sql) : kept;
    }

    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = statements.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (statements.size() > CAPACITY) {
            @Nullable PreparedStatement eldest = removeEldest();
            if (eldest != null) {
                eldest.close();
            }
        }
    }

    private @Nullable PreparedStatement removeEldest() {
        var entries = statements.entrySet().iterator();
        if (!entries.hasNext()) {
            return null;
        }
        Map.Entry<String, PreparedStatement> eldest = entries.next();
        PreparedStatement statement = eldest.getValue();
        entries.remove();
        return statement;
    }
}
