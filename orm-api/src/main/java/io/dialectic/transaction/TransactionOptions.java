package io.dialectic.transaction;

import org.jspecify.annotations.Nullable;

/**
 * What one asks of a transaction.
 *
 * @param isolation the isolation level, or null for the database's default
 * @param readOnly whether it promises not to write
 */
public record TransactionOptions(@Nullable Isolation isolation, boolean readOnly) {
    /** The database's default isolation, reading and writing. */
    public static final TransactionOptions DEFAULT = new TransactionOptions(null, false);

    /** The same with an isolation level. */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(level, readOnly);
    }

    /** The same, promising not to write. */
    public TransactionOptions asReadOnly() {
        return new TransactionOptions(isolation, true);
    }
}
