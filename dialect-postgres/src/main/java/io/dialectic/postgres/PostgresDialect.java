package io.dialectic.postgres;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Introspector;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;

/** The bundle of all roles. */
final class PostgresDialect implements Dialect {
    private final ServerIdentity server;
    private final Profile profile;
    private final SqlSyntax syntax = new PostgresSyntax();
    private final DdlSyntax ddl = new PostgresDdlSyntax();
    private final TypeCatalog types;
    private final FailureClassifier failures = new PostgresFailures();
    private final SessionRules session = new PostgresSession();
    private final Introspector introspector = new PostgresIntrospector();

    PostgresDialect(ServerIdentity server) {
        this.server = server;
        this.profile = PostgresProfile.of(server);
        this.types = new PostgresTypes(server.extensions(), profile.has(Feature.UUID_V7_DEFAULT));
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
