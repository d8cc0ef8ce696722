package io.dialectic.spi;

import io.dialectic.pool.PoolOptions;

/** A connection pool. Found by ServiceLoader; without one the engine's own choice is used. */
public interface PoolProvider {
    /** The name to choose it by. */
    String name();

    /** Opens a pool; no connection is made before it is needed, unless {@code options.min()} asks for it. */
    ConnectionSource open(ConnectionFactory connections, PoolOptions options);
}
