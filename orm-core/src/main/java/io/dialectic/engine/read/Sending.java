package io.dialectic.engine.read;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.execute.StatementOptions;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Comment;
import java.time.Duration;

/** How the statements of a query are sent: what its options come to. */
public final class Sending {
    private Sending() {}

    /** An executor that runs statements as the query says. */
    public static StatementExecutor by(StatementExecutor executor, QueryDescription query) {
        Duration timeout = query.options().timeout();
        Duration patience = query.lock() == null ? null : query.lock().patience();
        return timeout == null && patience == null ? executor : executor.with(new StatementOptions(timeout, patience));
    }

    /** A statement with the query's tag in front of it. */
    public static BoundSql tagged(QueryDescription query, BoundSql sql) {
        String tag = query.options().tag();
        return tag == null ? sql : sql.behind(Comment.of(tag));
    }
}
