package io.dialectic.engine.async;

import io.dialectic.AsyncModel;
import io.dialectic.Model;
import io.dialectic.Prop;
import io.dialectic.Query;
import io.dialectic.Values;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The asynchronous face of a model. */
public final class AsyncModelFace<M> extends AsyncQueryFace<M> implements AsyncModel<M> {
    private final Model<M> model;

    /** A face of a model whose calls block on workers. */
    public AsyncModelFace(Model<M> model, Workers workers) {
        super(model, workers);
        this.model = model;
    }

    @Override
    public CompletableFuture<M> create(UnaryOperator<Values<M>> values) {
        return workers.run(() -> model.create(values));
    }

    @Override
    public CompletableFuture<M> create(M instance) {
        return workers.run(() -> model.create(instance));
    }

    @Override
    public CompletableFuture<M> createFrom(Record values) {
        return workers.run(() -> model.createFrom(values));
    }

    @Override
    public CompletableFuture<List<M>> bulkCreate(List<M> instances) {
        return workers.run(() -> model.bulkCreate(instances));
    }

    @Override
    public CompletableFuture<M> update(M instance, UnaryOperator<Values<M>> values) {
        return workers.run(() -> model.update(instance, values));
    }

    @Override
    public CompletableFuture<Boolean> destroy(M instance) {
        return workers.run(() -> model.destroy(instance));
    }

    @Override
    public CompletableFuture<Boolean> forceDestroy(M instance) {
        return workers.run(() -> model.forceDestroy(instance));
    }

    @Override
    public CompletableFuture<M> save(M activeRecord) {
        return workers.run(() -> model.save(activeRecord));
    }

    @Override
    public CompletableFuture<List<M>> load(List<M> instances, Prop<M, ?> association) {
        return workers.run(() -> model.load(instances, association));
    }

    @Override
    public CompletableFuture<List<M>> load(List<M> instances, Query<M> includes) {
        return workers.run(() -> model.load(instances, includes));
    }
}
