package io.dialectic.mariadb;

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
final class MariaDbDialect implements Dialect {
    private final ServerIdentity server;
    private final Profile profile;
    private final SqlSyntax syntax = new MariaDbSyntax();
    private final DdlSyntax ddl = MariaDbDdlSyntax.create();
    private final TypeCatalog types;
    private final FailureClassifier failures = MariaDbFailures.create();
    private final SessionRules session = new MariaDbSession();
    private final Introspector introspector = MariaDbIntrospector.create();

    MariaDbDialect(ServerIdentity server) {
        this.server = server;
        this.profile = MariaDbProfile.of(server.version());
        this.types = MariaDbTypes.create(server.version());
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
