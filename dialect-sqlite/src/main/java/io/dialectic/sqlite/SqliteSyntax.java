package io.dialectic.sqlite;

import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    /** A negative limit is none: https://sqlite.org/lang_select.html#limitoffset. */
    private static final LimitSpelling LIMIT = LimitSpelling.limitBeforeOffset("-1");

    @Override
    public LimitSpelling limit() {
        return LIMIT;
    }
}
