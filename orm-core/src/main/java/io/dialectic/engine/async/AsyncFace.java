package io.dialectic.engine.async;

import io.dialectic.AsyncDatabase;
import io.dialectic.AsyncModel;
import io.dialectic.Database;
import io.dialectic.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The asynchronous face of a database. */
public final class AsyncFace implements AsyncDatabase {
    private final Database database;
    private final Workers workers;

    /** A face of a database whose calls block on workers. */
    public AsyncFace(Database database, Workers workers) {
        this.database = database;
        this.workers = workers;
    }

    @Override
    public AsyncDatabase with(String filter, Object value) {
        return new AsyncFace(database.with(filter, value), workers);
    }

    @Override
    public <M> AsyncModel<M> model(Class<M> type) {
        return new AsyncModelFace<>(database.model(type), workers);
    }

    @Override
    public <T> CompletableFuture<T> transaction(Function<Transaction, T> work) {
        return workers.run(() -> database.transaction(work));
    }
}
