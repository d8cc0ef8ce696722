package io.dialectic;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A database whose results come as futures, worked out on virtual threads where the JDK has them. */
public interface AsyncDatabase {
    /** The same database with a value for a global filter. */
    AsyncDatabase with(String filter, Object value);

    /** A model whose results come as futures. */
    <M> AsyncModel<M> model(Class<M> type);

    /**
     * A transaction whose work blocks on a thread of the database: commits, or rolls back on any throw. Inside the callback,
     * the blocking calls join it by themselves.
     */
    <T> CompletableFuture<T> transaction(Function<Transaction, T> work);
}
