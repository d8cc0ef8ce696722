package io.dialectic.engine.connection;

/** Where a piece of work gets its connection from: a transaction, or the pool. */
@FunctionalInterface
public interface Leases {
    /** A connection on loan; waits for a free one as long as the pool's options say. */
    Lease lease();
}
