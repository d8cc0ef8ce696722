package io.dialectic.postgres;

import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;

/** How PostgreSQL spells queries and changes: the standard's way, but for the limit. */
final class PostgresSyntax implements SqlSyntax {
    @Override
    public LimitSpelling limit() {
        // The standard's FETCH takes a parameter in parentheses only, and OFFSET must not stand behind it:
        // https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT.
        return LimitSpelling.LIMIT_OFFSET;
    }
}
