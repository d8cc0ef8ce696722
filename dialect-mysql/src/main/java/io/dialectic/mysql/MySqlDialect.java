package io.dialectic.mysql;

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
final class MySqlDialect implements Dialect {
    private final ServerIdentity server;
    private final Profile profile;
    private final SqlSyntax syntax = new MySqlSyntax();
    private final DdlSyntax ddl = MySqlDdlSyntax.create();
    private final TypeCatalog types;
    private final FailureClassifier failures = MySqlFailures.create();
    private final SessionRules session = new MySqlSession();
    private final Introspector introspector = MySqlIntrospector.create();

    MySqlDialect(ServerIdentity server) {
        this.server = server;
        this.profile = MySqlProfile.of(server.version());
        this.types = MySqlTypes.create();
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
