package io.dialectic.engine.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dialectic.pool.PoolOptions;
import io.dialectic.spi.ConnectionFactory;
import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.PoolProvider;
import java.sql.Connection;
import java.sql.SQLException;

/** HikariCP, the default pool. */
public final class HikariPool implements PoolProvider {
    /** The name to choose it by. */
    public static final String NAME = "hikari";

    /** Made by ServiceLoader and by the engine. */
    public HikariPool() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ConnectionSource open(ConnectionFactory connections, PoolOptions options) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new FactoryDataSource(connections));
        config.setMaximumPoolSize(options.max());
        config.setMinimumIdle(Math.min(options.min(), options.max()));
        config.setConnectionTimeout(Math.max(250, options.acquire().toMillis()));
        config.setIdleTimeout(Math.max(10_000, options.idle().toMillis()));
        config.setMaxLifetime(
                options.lifetime().isZero()
                        ? 0
                        : Math.max(30_000, options.lifetime().toMillis()));
        // The database was reached by the probe, or shall not be asked before the first query.
        config.setInitializationFailTimeout(-1);
        config.setPoolName("dialectic");
        return new Source(new HikariDataSource(config));
    }

    private record Source(HikariDataSource pool) implements ConnectionSource {
        @Override
        public Connection acquire() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void discard(Connection connection) {
            pool.evictConnection(connection);
        }

        @Override
        public Statistics statistics() {
            var bean = pool.getHikariPoolMXBean();
            return new Statistics(
                    bean.getActiveConnections(), bean.getIdleConnections(), bean.getThreadsAwaitingConnection());
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
