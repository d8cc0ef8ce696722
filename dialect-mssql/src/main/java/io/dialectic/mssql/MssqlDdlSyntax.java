package io.dialectic.mssql;

import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DistinctNullsSpelling;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.LiteralSpelling;

/** How SQL Server spells table definitions; deleted rows leave a unique key by a filtered index. */
final class MssqlDdlSyntax implements DdlSyntax {
    private static final LiteralSpelling LITERALS = new LiteralSpelling("1", "0", "N", false);

    @Override
    public IdentitySpelling identity() {
        return IdentitySpelling.IDENTITY;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }

    /** https://learn.microsoft.com/sql/relational-databases/indexes/create-unique-indexes: NULLs are equal in a key. */
    @Override
    public DistinctNullsSpelling distinctNulls() {
        return DistinctNullsSpelling.FILTER;
    }
}
