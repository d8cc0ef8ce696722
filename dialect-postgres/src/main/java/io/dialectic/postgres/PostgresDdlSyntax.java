package io.dialectic.postgres;

import io.dialectic.sql.ddl.DdlSyntax;

/**
 * How PostgreSQL spells table definitions: nearly every default of the SPI is its spelling. Identity columns are the
 * standard's (https://www.postgresql.org/docs/current/ddl-identity-columns.html), a unique key among living rows is a partial
 * index (https://www.postgresql.org/docs/current/indexes-partial.html).
 */
final class PostgresDdlSyntax implements DdlSyntax {
    /** https://www.postgresql.org/docs/current/sql-droptrigger.html. */
    @Override
    public boolean triggersOfTables() {
        return true;
    }
}
