package io.dialectic.sqlite;

import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    @Override
    public LimitSpelling limit() {
        // https://www.sqlite.org/lang_select.html#limitoffset: a negative limit is none.
        return LimitSpelling.limitBeforeOffset("-1");
    }
}
