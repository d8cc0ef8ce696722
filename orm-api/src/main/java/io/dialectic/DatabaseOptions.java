package io.dialectic;

import io.dialectic.pool.PoolOptions;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How a database is opened. Immutable: every method returns a changed copy.
 *
 * @param url the JDBC URL, or null when a data source is given
 * @param dataSource connections of the application's own, or null
 * @param user the user, or null if the URL tells or none is needed
 * @param password the password, or null
 * @param dialect {@code vendor:name} of the dialect, or null to find it by the URL
 * @param serverVersion with {@code dialect}: the server's version, so that nothing has to be asked before the first query
 * @param pool what is asked of the pool
 * @param poolProvider the name of the pool, or null for the default
 * @param allowUnsupportedServer whether a server older than the dialect's minimum is accepted
 * @param statementTimeout after how long a statement is cancelled; zero for never
 * @param planCacheSize plans kept at the most
 * @param clock where timestamps come from
 * @param lookups rights to models that are not public or whose module does not open them
 * @param cursorSecret what the text of cursors is checked with
 */
public record DatabaseOptions(
        @Nullable String url,
        @Nullable DataSource dataSource,
        @Nullable String user,
        @Nullable String password,
        @Nullable String dialect,
        @Nullable String serverVersion,
        PoolOptions pool,
        @Nullable String poolProvider,
        boolean allowUnsupportedServer,
        Duration statementTimeout,
        int planCacheSize,
        Clock clock,
        List<MethodHandles.Lookup> lookups,
        String cursorSecret) {
    static DatabaseOptions of(String url) {
        return defaults(url, null);
    }

    static DatabaseOptions of(DataSource source) {
        return defaults(null, source);
    }

    private static DatabaseOptions defaults(@Nullable String url, @Nullable DataSource source) {
        return new DatabaseOptions(
                url,
                source,
                null,
                null,
                null,
                null,
                PoolOptions.DEFAULT,
                null,
                false,
                Duration.ZERO,
                2_000,
                Clock.systemUTC(),
                List.of(),
                "dialectic");
    }

    /** The same with a user and password. */
    public DatabaseOptions credentials(String name, String secret) {
        return new DatabaseOptions(
                url,
                dataSource,
                name,
                secret,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with a dialect by name, {@code vendor:name}, instead of one found by the URL. */
    public DatabaseOptions dialect(String id) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                id,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with a declared server version; no connection is made before the first query. */
    public DatabaseOptions serverVersion(String version) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                version,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with other pool options: {@code o.pool(p -> p.max(20))}. */
    public DatabaseOptions pool(UnaryOperator<PoolOptions> change) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                change.apply(pool),
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with a pool chosen by name. */
    public DatabaseOptions poolProvider(String name) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                name,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same, accepting a server older than the dialect's minimum. */
    public DatabaseOptions allowUnsupportedServer(boolean allow) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allow,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with a time after which statements are cancelled. */
    public DatabaseOptions statementTimeout(Duration limit) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                limit,
                planCacheSize,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with at most this many plans kept. */
    public DatabaseOptions planCacheSize(int plans) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                plans,
                clock,
                lookups,
                cursorSecret);
    }

    /** The same with another clock. */
    public DatabaseOptions clock(Clock source) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                source,
                lookups,
                cursorSecret);
    }

    /** The same with the right to models that the engine could not reach by itself: {@code MethodHandles.lookup()}. */
    public DatabaseOptions lookup(MethodHandles.Lookup lookup) {
        List<MethodHandles.Lookup> more = new ArrayList<>(lookups);
        more.add(lookup);
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                List.copyOf(more),
                cursorSecret);
    }

    /** The same with a secret of the application's own, without which nobody can make the text of a cursor. */
    public DatabaseOptions cursorSecret(String secret) {
        return new DatabaseOptions(
                url,
                dataSource,
                user,
                password,
                dialect,
                serverVersion,
                pool,
                poolProvider,
                allowUnsupportedServer,
                statementTimeout,
                planCacheSize,
                clock,
                lookups,
                secret);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "DatabaseOptions[" + url + ", user=" + user + ", dialect=" + dialect + ", " + pool + "]";
    }
}
