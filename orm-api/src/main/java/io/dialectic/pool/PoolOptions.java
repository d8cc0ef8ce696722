package io.dialectic.pool;

import java.time.Duration;

/**
 * What one asks of a connection pool. Immutable: every method returns a changed copy.
 *
 * @param max connections at the most, default 10; a dialect may bear fewer
 * @param min idle connections that are kept, default 0
 * @param acquire how long to wait for a free connection, default 30 seconds
 * @param idle how long an unused connection above {@code min} is kept, default 10 minutes
 * @param lifetime how long a connection lives at the most, default 30 minutes
 */
public record PoolOptions(int max, int min, Duration acquire, Duration idle, Duration lifetime) {
    /** The defaults. */
    public static final PoolOptions DEFAULT =
            new PoolOptions(10, 0, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(30));

    /** The same with at most {@code connections}. */
    public PoolOptions max(int connections) {
        return new PoolOptions(connections, min, acquire, idle, lifetime);
    }

    /** The same keeping {@code connections} idle ones. */
    public PoolOptions min(int connections) {
        return new PoolOptions(max, connections, acquire, idle, lifetime);
    }

    /** The same with another time to wait for a connection. */
    public PoolOptions acquire(Duration wait) {
        return new PoolOptions(max, min, wait, idle, lifetime);
    }

    /** The same with another time after which an idle connection is closed. */
    public PoolOptions idle(Duration unused) {
        return new PoolOptions(max, min, acquire, unused, lifetime);
    }

    /** The same with another life span of a connection. */
    public PoolOptions lifetime(Duration span) {
        return new PoolOptions(max, min, acquire, idle, span);
    }
}
