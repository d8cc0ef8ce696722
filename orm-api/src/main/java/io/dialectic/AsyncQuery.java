package io.dialectic;

import io.dialectic.query.Explain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query whose results come as futures; JDBC blocks, so the work is done on the database's own threads. Futures complete
 * with the exceptions of the blocking calls.
 *
 * @param <M> the model
 */
public interface AsyncQuery<M> {
    /** As {@link Query#where(Prop)}. */
    <V> Step<AsyncQuery<M>, M, V> where(Prop<M, V> attribute);

    /** Any refinement of the blocking query, such as {@code q -> q.include(User::posts).limit(3)}. */
    AsyncQuery<M> with(UnaryOperator<Query<M>> refinement);

    /** As {@link Query#findAll()}. */
    CompletableFuture<List<M>> findAll();

    /** As {@link Query#findOne()}. */
    CompletableFuture<Optional<M>> findOne();

    /** As {@link Query#findByPk}. */
    CompletableFuture<Optional<M>> findByPk(Object... key);

    /** As {@link Query#findAndCountAll()}. */
    CompletableFuture<Page<M>> findAndCountAll();

    /** As {@link Query#count()}. */
    CompletableFuture<Long> count();

    /** As {@link Query#exists()}. */
    CompletableFuture<Boolean> exists();

    /** As {@link Query#select(Class)}. */
    <R extends Record> CompletableFuture<List<R>> select(Class<R> shape);

    /** As {@link Query#select(Prop)}. */
    <V> CompletableFuture<List<@Nullable V>> select(Prop<M, V> attribute);

    /** As {@link Query#select(Expr)}. */
    <V> CompletableFuture<List<@Nullable V>> select(Expr<M, V> value);

    /** As {@link Query#select(Attr)}. */
    default <V> CompletableFuture<List<@Nullable V>> select(Attr<M, V> attribute) {
        return select((Expr<M, V>) attribute);
    }

    /** As {@link Query#select(Expr, Expr, BiFunction)}. */
    <A, B, R> CompletableFuture<List<R>> select(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make);

    /** As {@link Query#select(Class, UnaryOperator)}. */
    <R extends Record> CompletableFuture<List<R>> select(Class<R> shape, UnaryOperator<Columns<M, R>> columns);

    /** What a selection of the query reads: {@code list(q -> q.groupBy(…).project(…))}. */
    <R extends @Nullable Object> CompletableFuture<List<R>> list(Function<Query<M>, Selection<R>> selection);

    /** As {@link Query#update}. */
    CompletableFuture<Long> update(UnaryOperator<Values<M>> values);

    /** As {@link Query#destroy()}. */
    CompletableFuture<Long> destroy();

    /** As {@link Query#forceDestroy()}. */
    CompletableFuture<Long> forceDestroy();

    /** As {@link Query#restore()}. */
    CompletableFuture<Long> restore();

    /** As {@link Query#findOrCreate}. */
    CompletableFuture<FindOrCreate<M>> findOrCreate(UnaryOperator<Values<M>> values);

    /** As {@link Query#findSlice()}. */
    CompletableFuture<Slice<M>> findSlice();

    /** As {@link Query#forEachBatch}; the lists are given on a thread of the database. */
    CompletableFuture<Long> forEachBatch(int size, Consumer<List<M>> work);

    /** As {@link Query#explain()}. */
    CompletableFuture<String> explain();

    /** As {@link Query#explain(Explain)}. */
    CompletableFuture<String> explain(Explain form);
}
