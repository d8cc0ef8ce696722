package io.dialectic.sqlite;

import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.LiteralSpelling;

/** How SQLite spells table definitions. */
final class SqliteDdlSyntax implements DdlSyntax {
    /** AUTOINCREMENT never gives a deleted row's key again: https://www.sqlite.org/autoinc.html. */
    private static final IdentitySpelling ROWID = new IdentitySpelling("INTEGER PRIMARY KEY AUTOINCREMENT", true);

    private static final LiteralSpelling LITERALS = new LiteralSpelling("1", "0", "", false);

    @Override
    public IdentitySpelling identity() {
        return ROWID;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }
}
