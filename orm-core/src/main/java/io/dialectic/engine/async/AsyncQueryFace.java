package io.dialectic.engine.async;

import io.dialectic.AsyncQuery;
import io.dialectic.Columns;
import io.dialectic.Expr;
import io.dialectic.FindOrCreate;
import io.dialectic.Page;
import io.dialectic.Prop;
import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.Slice;
import io.dialectic.Step;
import io.dialectic.Values;
import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.query.Operator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The asynchronous face of a query. */
class AsyncQueryFace<M> implements AsyncQuery<M> {
    private final Query<M> query;
    final Workers workers;

    AsyncQueryFace(Query<M> query, Workers workers) {
        this.query = query;
        this.workers = workers;
    }

    @Override
    public <V> Step<AsyncQuery<M>, M, V> where(Prop<M, V> attribute) {
        return new AsyncStep<>(query.where(attribute), workers);
    }

    private record AsyncStep<M, V>(Step<Query<M>, M, V> step, Workers workers) implements Step<AsyncQuery<M>, M, V> {
        @Override
        public AsyncQuery<M> apply(Operator operator, List<@Nullable Object> operands) {
            return new AsyncQueryFace<>(step.apply(operator, operands), workers);
        }
    }

    @Override
    public AsyncQuery<M> with(UnaryOperator<Query<M>> refinement) {
        Query<M> refined =
                Given.to("with", "a function that refines a query", refinement).apply(query);
        return new AsyncQueryFace<>(Given.back("with", "the query that it was given, refined", refined), workers);
    }

    @Override
    public CompletableFuture<List<M>> findAll() {
        return workers.run(query::findAll);
    }

    @Override
    public CompletableFuture<Optional<M>> findOne() {
        return workers.run(query::findOne);
    }

    @Override
    public CompletableFuture<Optional<M>> findByPk(Object... key) {
        return workers.run(() -> query.findByPk(key));
    }

    @Override
    public CompletableFuture<Page<M>> findAndCountAll() {
        return workers.run(query::findAndCountAll);
    }

    @Override
    public CompletableFuture<Long> count() {
        return workers.run(query::count);
    }

    @Override
    public CompletableFuture<Boolean> exists() {
        return workers.run(query::exists);
    }

    @Override
    public <R extends Record> CompletableFuture<List<R>> select(Class<R> shape) {
        return workers.run(() -> query.select(shape));
    }

    @Override
    public <V> CompletableFuture<List<@Nullable V>> select(Prop<M, V> attribute) {
        return workers.run(() -> query.select(attribute));
    }

    @Override
    public <V> CompletableFuture<List<@Nullable V>> select(Expr<M, V> value) {
        return workers.run(() -> query.select(value));
    }

    @Override
    public <A, B, R> CompletableFuture<List<R>> select(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make) {
        return workers.run(() -> query.select(first, second, make));
    }

    @Override
    public <R extends Record> CompletableFuture<List<R>> select(Class<R> shape, UnaryOperator<Columns<M, R>> columns) {
        return workers.run(() -> query.select(shape, columns));
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<List<R>> list(Function<Query<M>, Selection<R>> selection) {
        return workers.run(() -> selection.apply(query).list());
    }

    @Override
    public CompletableFuture<Long> update(UnaryOperator<Values<M>> values) {
        return workers.run(() -> query.update(values));
    }

    @Override
    public CompletableFuture<Long> destroy() {
        return workers.run(query::destroy);
    }

    @Override
    public CompletableFuture<Long> forceDestroy() {
        return workers.run(query::forceDestroy);
    }

    @Override
    public CompletableFuture<Long> restore() {
        return workers.run(query::restore);
    }

    @Override
    public CompletableFuture<FindOrCreate<M>> findOrCreate(UnaryOperator<Values<M>> values) {
        return workers.run(() -> query.findOrCreate(values));
    }

    @Override
    public CompletableFuture<Slice<M>> findSlice() {
        return workers.run(query::findSlice);
    }

    @Override
    public CompletableFuture<Long> forEachBatch(int size, Consumer<List<M>> work) {
        return workers.run(() -> query.forEachBatch(size, work));
    }

    @Override
    public CompletableFuture<String> explain() {
        return workers.run(() -> query.explain());
    }

    @Override
    public CompletableFuture<String> explain(Explain form) {
        return workers.run(() -> query.explain(form));
    }
}
