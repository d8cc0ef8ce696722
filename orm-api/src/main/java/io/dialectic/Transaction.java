package io.dialectic;

/**
 * A transaction, and a database whose every call runs in it. One connection, one statement at a time. After its end it
 * refuses work.
 */
public interface Transaction extends Database {
    @Override
    Transaction with(String filter, Object value);

    /** Commits; refused inside the callback of {@link Database#transaction}, which commits itself. */
    void commit();

    /** Rolls back. Inside the callback of {@link Database#transaction} the callback may return, and nothing is committed. */
    void rollback();

    /**
     * Has the foreign keys that can be deferred, and unique constraints where these can, checked when it commits instead of at
     * every statement. What is broken then makes the commit fail.
     */
    void deferConstraints();

    /** Whether it has neither been committed nor rolled back. */
    boolean isOpen();

    /** Rolls back if it is open. */
    @Override
    void close();
}
