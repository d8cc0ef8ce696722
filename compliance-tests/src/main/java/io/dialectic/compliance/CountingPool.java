package io.dialectic.compliance;

import io.dialectic.pool.PoolOptions;
import io.dialectic.spi.ConnectionFactory;
import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.PoolProvider;
import java.util.ServiceLoader;

/** The engine's own pool over connections that count their statements; also shows that a pool is a plug-in. */
public final class CountingPool implements PoolProvider {
    /** The name to choose it by. */
    public static final String NAME = "counting";

    /** Made by ServiceLoader. */
    public CountingPool() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ConnectionSource open(ConnectionFactory connections, PoolOptions options) {
        for (PoolProvider provider : ServiceLoader.load(PoolProvider.class)) {
            if (!provider.name().equals(NAME)) {
                return provider.open(() -> CountedStatements.counting(connections.open()), options);
            }
        }
        throw new IllegalStateException("no other pool is on the path");
    }
}
