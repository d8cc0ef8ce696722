package io.dialectic.postgres;

import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;

/** How PostgreSQL spells queries and changes: the standard's way, but for the shorter limit. */
final class PostgresSyntax implements SqlSyntax {
    @Override
    public LimitSpelling limit() {
        // Means the same as the standard's FETCH and needs no OFFSET 0:
        // https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT.
        return LimitSpelling.LIMIT_OFFSET;
    }
}
