package io.dialectic.engine.read;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.BoundSql;

/** Sends the statements of queries as their options say, and has them watched. */
record Sender(StatementExecutor executor, RepeatGuard guard) {
    /** A read that is one statement. */
    <T> T watched(Work work, QueryDescription query, BoundSql sql, String doing, StatementExecutor.Rows<T> rows) {
        return guard.watch(sql, query.options().repeated(), doing, () -> sent(work, query, sql, doing, rows));
    }

    /** A statement of a read that is watched as a whole. */
    <T> T sent(Work work, QueryDescription query, BoundSql sql, String doing, StatementExecutor.Rows<T> rows) {
        return Sending.by(executor, query).query(work.leases(), Sending.tagged(query, sql), doing, rows);
    }
}
