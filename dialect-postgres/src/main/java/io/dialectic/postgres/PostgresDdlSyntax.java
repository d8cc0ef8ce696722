package io.dialectic.postgres;

import io.dialectic.sql.ddl.DdlSyntax;

/** How PostgreSQL spells table definitions: the standard's way throughout. */
final class PostgresDdlSyntax implements DdlSyntax {}
