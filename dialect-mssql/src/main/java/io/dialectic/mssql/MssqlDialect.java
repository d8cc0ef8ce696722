package io.dialectic.mssql;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.Introspector;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;

/** The bundle of all roles. */
final class MssqlDialect implements Dialect {
    private final ServerIdentity server;
    private final Profile profile = MssqlProfile.of();
    private final SqlSyntax syntax = new MssqlSyntax();
    private final DdlSyntax ddl = new MssqlDdlSyntax();
    private final TypeCatalog types;
    private final FailureClassifier failures = new MssqlFailures();
    private final SessionRules session;
    private final Introspector introspector = new MssqlIntrospector();

    MssqlDialect(ServerIdentity server, SessionRules session) {
        this.server = server;
        this.session = session;
        this.types = new MssqlTypes(server.version());
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
