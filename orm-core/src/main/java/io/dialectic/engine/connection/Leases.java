package io.dialectic.engine.connection;

/** Where a piece of work gets its connection from: a transaction, or the pool. */
@FunctionalInterface
public interface Leases {
    /** A connection on loan; waits for a free one as long as the pool's options say. */
    Lease lease();

    /** A connection on loan for rows that are read one after the other, in a transaction if the database needs one for that. */
    default Lease streamingLease() {
        return lease();
    }
}
