package io.dialectic.sqlite;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.Introspector;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;

/** SQLite's roles. */
final class SqliteDialect implements Dialect {
    private final ServerIdentity server;
    private final SqliteSession session;
    private final Profile profile = SqliteProfile.of();
    private final SqlSyntax syntax = new SqliteSyntax();
    private final DdlSyntax ddl = new SqliteDdlSyntax();
    private final TypeCatalog types = new SqliteTypes();
    private final FailureClassifier failures = new SqliteFailures();
    private final Introspector introspector = new SqliteIntrospector();

    /** The session is the provider's, since it knows which connections read only. */
    SqliteDialect(ServerIdentity server, SqliteSession session) {
        this.server = server;
        this.session = session;
    }

    @Override
    public ServerIdentity server() {
        return server;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public SqlSyntax syntax() {
        return syntax;
    }

    @Override
    public DdlSyntax ddl() {
        return ddl;
    }

    @Override
    public TypeCatalog types() {
        return types;
    }

    @Override
    public FailureClassifier failures() {
        return failures;
    }

    @Override
    public SessionRules session() {
        return session;
    }

    @Override
    public Introspector introspector() {
        return introspector;
    }
}
