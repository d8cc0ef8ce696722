package io.dialectic.engine;

import io.dialectic.DatabaseOptions;
import io.dialectic.engine.connection.DataSourceConnections;
import io.dialectic.engine.connection.DriverConnections;
import io.dialectic.engine.connection.HikariPool;
import io.dialectic.engine.connection.Sessions;
import io.dialectic.engine.discover.ContributedTypes;
import io.dialectic.engine.discover.DialectDiscovery;
import io.dialectic.error.ConfigurationException;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.Failure;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.pool.PoolOptions;
import io.dialectic.spi.ConnectionFactory;
import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectId;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Fact;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.Feature;
import io.dialectic.spi.PoolProvider;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Opens a database: finds the dialect, checks the server, opens the pool. */
final class Opening {
    /** Pools count in milliseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Opening() {}

    static Engine open(DatabaseOptions options) {
        checkOptions(options);
        DialectDiscovery discovery = DialectDiscovery.onThePath();
        if (options.dialect() != null && options.serverVersion() != null) {
            return declared(options, discovery, options.dialect(), options.serverVersion());
        }
        List<DialectProvider> candidates = options.dialect() != null
                ? List.of(discovery.named(DialectId.parse(options.dialect())))
                : discovery.claiming(url(options));
        // Candidates for one URL scheme share its driver, so the first one's session rules open the probing connection.
        ConnectionFactory connections = connections(options, candidates.get(0).session());
        DialectDiscovery.Found found;
        try (Connection connection = connections.open()) {
            found = options.dialect() != null
                    ? discovery.probeNamed(candidates.get(0), connection)
                    : discovery.probe(candidates, connection);
        } catch (SQLException e) {
            throw connectFailure(candidates.get(0), options.dialect() != null, e);
        }
        DialectDiscovery.checkWindow(found.provider(), found.server(), options.allowUnsupportedServer());
        return engine(options, found.provider(), found.server());
    }

    /** The application said what is at the other end, so nothing is asked before the first query. */
    private static Engine declared(
            DatabaseOptions options, DialectDiscovery discovery, String dialect, String version) {
        DialectProvider provider = discovery.named(DialectId.parse(dialect));
        ServerIdentity server = ServerIdentity.declared(provider.id(), ServerVersion.parse(version));
        DialectDiscovery.checkWindow(provider, server, options.allowUnsupportedServer());
        return engine(options, provider, server);
    }

    private static Engine engine(DatabaseOptions options, DialectProvider provider, ServerIdentity server) {
        Dialect dialect = ContributedTypes.extend(provider.create(server));
        if (options.user() != null && !dialect.profile().has(Feature.ACCOUNTS)) {
            throw new UnsupportedByDialectException(
                    provider.id().toString(),
                    Feature.ACCOUNTS.words(),
                    "Leave the credentials out: they would protect nothing.");
        }
        boolean keep = dialect.profile().behaviour().is(Fact.StatementReuse.BY_ENGINE);
        boolean aborts = dialect.profile().behaviour().is(Fact.FailedStatement.ABORTS_TRANSACTION);
        ConnectionSource source = source(options, dialect.session());
        return new Engine(options, dialect, new Sessions(source, dialect.session(), dialect.failures(), keep, aborts));
    }

    private static ConnectionSource source(DatabaseOptions options, SessionRules rules) {
        if (options.dataSource() != null) {
            return new DataSourceConnections(options.dataSource(), rules);
        }
        String url = url(options);
        PoolOptions pool = options.pool();
        int bearable = rules.maxConnections(url);
        if (bearable < pool.max()) {
            pool = pool.max(bearable);
        }
        if (bearable == 1) {
            // The only connection may be the database itself, so it is kept for good.
            pool = pool.min(1).lifetime(Duration.ZERO);
        }
        return pool(options.poolProvider()).open(connections(options, rules), pool);
    }

    private static ConnectionFactory connections(DatabaseOptions options, SessionRules rules) {
        if (options.dataSource() != null) {
            return options.dataSource()::getConnection;
        }
        return new DriverConnections(url(options), options.user(), options.password(), rules);
    }

    private static PoolProvider pool(@Nullable String name) {
        if (name == null || name.equals(HikariPool.NAME)) {
            return new HikariPool();
        }
        for (PoolProvider provider : ServiceLoader.load(PoolProvider.class, Opening.class.getClassLoader())) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new ConfigurationException(
                ErrorCode.INVALID_OPTION,
                "No pool '" + name + "' is on the path. Add its artifact, or leave the option out to use "
                        + HikariPool.NAME + ".");
    }

    private static void checkOptions(DatabaseOptions options) {
        if (options.dataSource() != null && options.dialect() == null) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    "A data source has no URL by which the dialect could be found. Name it by"
                            + " options.dialect(\"vendor:name\").");
        }
        if (options.serverVersion() != null && options.dialect() == null) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    "A server version was declared without a dialect. Name it by options.dialect(\"vendor:name\").");
        }
        if (options.statementTimeout().isNegative()) {
            throw invalid("statementTimeout is " + options.statementTimeout() + ". Give a time, or zero for none.");
        }
        if (options.planCacheSize() < 0) {
            throw invalid("planCacheSize is " + options.planCacheSize() + ". Give 0 or more plans.");
        }
        if (options.cursorSecret().isEmpty()) {
            throw invalid("cursorSecret is empty. Give a secret of the application's own, or leave the option out.");
        }
        PoolOptions pool = options.pool();
        checkTime("acquire", pool.acquire());
        checkTime("idle", pool.idle());
        checkTime("lifetime", pool.lifetime());
        if (options.pool().max() < 1 || options.pool().min() < 0) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    "The pool is to have at most " + options.pool().max() + " and at least "
                            + options.pool().min() + " connections. Give at least 1 and 0.");
        }
    }

    private static void checkTime(String name, @Nullable Duration time) {
        if (time == null || time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw invalid("pool." + name + " is " + time + ". Give a time from zero to " + LONGEST.toDays() + " days.");
        }
    }

    private static ConfigurationException invalid(String what) {
        return new ConfigurationException(ErrorCode.INVALID_OPTION, "The option " + what);
    }

    private static String url(DatabaseOptions options) {
        String url = options.url();
        if (url == null || url.isBlank()) {
            throw new ConfigurationException(
                    ErrorCode.UNKNOWN_URL, "There is no URL. Give a JDBC URL, such as jdbc:vendor://host/database.");
        }
        return url;
    }

    private static RuntimeException connectFailure(DialectProvider provider, boolean named, SQLException e) {
        // "No suitable driver": DriverManager's own words, SQLSTATE 08001, before any network is touched.
        if ("08001".equals(e.getSQLState()) && String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
            return new ConfigurationException(
                    ErrorCode.NO_DIALECT,
                    "The JDBC driver for " + provider.id()
                            + " is not on the path. Add it; the dialect's artifact brings it at run time.",
                    e);
        }
        ServerIdentity newest =
                ServerIdentity.declared(provider.id(), provider.supportWindow().testedUpTo());
        Failure failure = provider.create(newest).failures().classify(e, FailureClassifier.Phase.CONNECT);
        boolean reached = failure.kind() == Failure.Kind.UNCLASSIFIED || failure.kind() == Failure.Kind.INVALID_SQL;
        if (named && reached) {
            return new ConfigurationException(
                    ErrorCode.WRONG_DIALECT,
                    "The dialect " + provider.id()
                            + ", which was named, does not know the server that the URL leads to. Name another by"
                            + " options.dialect(\"vendor:name\"), or leave it out to find it by the URL.",
                    e);
        }
        return DatabaseException.of(failure, "connect to the database", null, e);
    }
}
