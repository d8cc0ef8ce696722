package io.dialectic;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A model whose results come as futures.
 *
 * @param <M> the type of its instances
 */
public interface AsyncModel<M> extends AsyncQuery<M> {
    /** As {@link Model#create(UnaryOperator)}. */
    CompletableFuture<M> create(UnaryOperator<Values<M>> values);

    /** As {@link Model#create(Object)}. */
    CompletableFuture<M> create(M instance);

    /** As {@link Model#createFrom}. */
    CompletableFuture<M> createFrom(Record values);

    /** As {@link Model#bulkCreate}. */
    CompletableFuture<List<M>> bulkCreate(List<M> instances);

    /** As {@link Model#update(Object, UnaryOperator)}. */
    CompletableFuture<M> update(M instance, UnaryOperator<Values<M>> values);

    /** As {@link Model#destroy(Object)}. */
    CompletableFuture<Boolean> destroy(M instance);

    /** As {@link Model#forceDestroy(Object)}. */
    CompletableFuture<Boolean> forceDestroy(M instance);

    /** As {@link Model#save}. */
    CompletableFuture<M> save(M activeRecord);

    /** As {@link Model#load(List, Prop)}. */
    CompletableFuture<List<M>> load(List<M> instances, Prop<M, ?> association);

    /** As {@link Model#load(List, Query)}. */
    CompletableFuture<List<M>> load(List<M> instances, Query<M> includes);
}
