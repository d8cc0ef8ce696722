package io.dialectic;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.pool.PoolOptions;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.RepeatedReads;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How a database is opened. Immutable: every method that sets something returns a changed copy. */
public final class DatabaseOptions {
    private @Nullable String url;
    private @Nullable DataSource dataSource;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String dialect;
    private @Nullable String serverVersion;
    private PoolOptions pool = PoolOptions.DEFAULT;
    private @Nullable String poolProvider;
    private boolean allowUnsupportedServer;
    private Duration statementTimeout = Duration.ZERO;
    private int planCacheSize = 2_000;
    private Clock clock = Clock.systemUTC();
    private List<MethodHandles.Lookup> lookups = List.of();
    private String cursorSecret = "dialectic";
    private LazyLoading lazyLoading = LazyLoading.STRICT;
    private RepeatedReads repeatedReads = RepeatedReads.ALLOWED;
    private Map<String, Supplier<?>> filterValues = Map.of();

    private DatabaseOptions() {}

    private DatabaseOptions(DatabaseOptions other) {
        url = other.url;
        dataSource = other.dataSource;
        user = other.user;
        password = other.password;
        dialect = other.dialect;
        serverVersion = other.serverVersion;
        pool = other.pool;
        poolProvider = other.poolProvider;
        allowUnsupportedServer = other.allowUnsupportedServer;
        statementTimeout = other.statementTimeout;
        planCacheSize = other.planCacheSize;
        clock = other.clock;
        lookups = other.lookups;
        cursorSecret = other.cursorSecret;
        lazyLoading = other.lazyLoading;
        repeatedReads = other.repeatedReads;
        filterValues = other.filterValues;
    }

    static DatabaseOptions of(String url) {
        return new DatabaseOptions().with(o -> o.url = url);
    }

    static DatabaseOptions of(DataSource source) {
        return new DatabaseOptions().with(o -> o.dataSource = source);
    }

    /** These as a function of the caller's changes them. */
    DatabaseOptions changed(UnaryOperator<DatabaseOptions> change) {
        return given("connect", given("connect", change).apply(this));
    }

    /** Not every caller's compiler knows that null is no option. */
    private static <T> T given(String option, @Nullable T value) {
        if (value == null) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    option + "(...) was given null, or a function that returns null. Give a value, or leave the option"
                            + " out.");
        }
        return value;
    }

    private DatabaseOptions with(Consumer<DatabaseOptions> change) {
        DatabaseOptions copy = new DatabaseOptions(this);
        change.accept(copy);
        return copy;
    }

    /** The same with a user and password. */
    public DatabaseOptions credentials(String name, String secret) {
        return with(o -> {
            o.user = name;
            o.password = secret;
        });
    }

    /** The same with a dialect by name, {@code vendor:name}, instead of one found by the URL. */
    public DatabaseOptions dialect(String id) {
        given("dialect", id);
        return with(o -> o.dialect = id);
    }

    /** The same with a declared server version; no connection is made before the first query. */
    public DatabaseOptions serverVersion(String version) {
        given("serverVersion", version);
        return with(o -> o.serverVersion = version);
    }

    /** The same with other pool options: {@code o.pool(p -> p.max(20))}. */
    public DatabaseOptions pool(UnaryOperator<PoolOptions> change) {
        PoolOptions changed = given("pool", given("pool", change).apply(pool));
        return with(o -> o.pool = changed);
    }

    /** The same with a pool chosen by name. */
    public DatabaseOptions poolProvider(String name) {
        given("poolProvider", name);
        return with(o -> o.poolProvider = name);
    }

    /** The same, accepting a server older than the dialect's minimum. */
    public DatabaseOptions allowUnsupportedServer(boolean allow) {
        return with(o -> o.allowUnsupportedServer = allow);
    }

    /** The same with a time after which statements are cancelled. */
    public DatabaseOptions statementTimeout(Duration limit) {
        given("statementTimeout", limit);
        return with(o -> o.statementTimeout = limit);
    }

    /** The same with at most this many plans kept. */
    public DatabaseOptions planCacheSize(int plans) {
        return with(o -> o.planCacheSize = plans);
    }

    /** The same with another clock. */
    public DatabaseOptions clock(Clock source) {
        given("clock", source);
        return with(o -> o.clock = source);
    }

    /** The same with the right to models that the engine could not reach by itself: {@code MethodHandles.lookup()}. */
    public DatabaseOptions lookup(MethodHandles.Lookup lookup) {
        List<MethodHandles.Lookup> more = new ArrayList<>(lookups);
        more.add(given("lookup", lookup));
        return with(o -> o.lookups = List.copyOf(more));
    }

    /** The same with a secret of the application's own, without which nobody can make the text of a cursor. */
    public DatabaseOptions cursorSecret(String secret) {
        given("cursorSecret", secret);
        return with(o -> o.cursorSecret = secret);
    }

    /** The same with what the first use of an association that was not included does; by default it is an error. */
    public DatabaseOptions lazyLoading(LazyLoading loading) {
        given("lazyLoading", loading);
        return with(o -> o.lazyLoading = loading);
    }

    /** The same with what happens when one read is repeated for the rows of another (N+1); by default nothing. */
    public DatabaseOptions repeatedReads(RepeatedReads wanted) {
        given("repeatedReads", wanted);
        return with(o -> o.repeatedReads = wanted);
    }

    /**
     * The same with a supplier of the value of a global filter, for work that {@code Database.with} gave none: a tenant that a web
     * application keeps for the request, say. It is asked once for each operation on a filtered model, on the thread that calls; for an
     * asynchronous call too, before the call returns. If it gives null, the operation is refused; what it throws is thrown.
     *
     * @param filter the name of the filter, see {@link io.dialectic.annotation.FilteredBy}
     */
    public DatabaseOptions filterValues(String filter, Supplier<? extends @Nullable Object> supplier) {
        Map<String, Supplier<?>> more = new HashMap<>(filterValues);
        more.put(given("filterValues", filter), given("filterValues", supplier));
        return with(o -> o.filterValues = Map.copyOf(more));
    }

    /** The JDBC URL, or null when a data source is given. */
    public @Nullable String url() {
        return url;
    }

    /** Connections of the application's own, or null. */
    public @Nullable DataSource dataSource() {
        return dataSource;
    }

    /** The user, or null if the URL tells or none is needed. */
    public @Nullable String user() {
        return user;
    }

    /** The password, or null. */
    public @Nullable String password() {
        return password;
    }

    /** {@code vendor:name} of the dialect, or null to find it by the URL. */
    public @Nullable String dialect() {
        return dialect;
    }

    /** With {@link #dialect()}: the server's version, so that nothing has to be asked before the first query; or null. */
    public @Nullable String serverVersion() {
        return serverVersion;
    }

    /** What is asked of the pool. */
    public PoolOptions pool() {
        return pool;
    }

    /** The name of the pool, or null for the default. */
    public @Nullable String poolProvider() {
        return poolProvider;
    }

    /** Whether a server older than the dialect's minimum is accepted. */
    public boolean allowUnsupportedServer() {
        return allowUnsupportedServer;
    }

    /** After how long a statement is cancelled; zero, the default, for never. */
    public Duration statementTimeout() {
        return statementTimeout;
    }

    /** Plans kept at the most. */
    public int planCacheSize() {
        return planCacheSize;
    }

    /** Where timestamps come from. */
    public Clock clock() {
        return clock;
    }

    /** Rights to models that are not public or whose module does not open them. */
    public List<MethodHandles.Lookup> lookups() {
        return lookups;
    }

    /** What the text of cursors is checked with. */
    public String cursorSecret() {
        return cursorSecret;
    }

    /** What the first use of an association that was not included does; {@link LazyLoading#STRICT} by default. */
    public LazyLoading lazyLoading() {
        return lazyLoading;
    }

    /** What happens when one read is repeated for the rows of another; {@link RepeatedReads#ALLOWED} by default. */
    public RepeatedReads repeatedReads() {
        return repeatedReads;
    }

    /** The suppliers of values of global filters, by the names of these. */
    public Map<String, Supplier<?>> filterValues() {
        return filterValues;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "DatabaseOptions[" + url + ", user=" + user + ", dialect=" + dialect + ", " + pool + "]";
    }
}
