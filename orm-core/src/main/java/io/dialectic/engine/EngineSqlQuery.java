package io.dialectic.engine;

import io.dialectic.Query;
import io.dialectic.SqlQuery;
import io.dialectic.SqlResults;
import io.dialectic.engine.read.RawSql;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.Sql;
import io.dialectic.sql.BoundSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL of the application's own. */
record EngineSqlQuery(Session session, Sql sql, ReadOptions options) implements SqlQuery {
    static EngineSqlQuery of(Session session, Sql sql) {
        return new EngineSqlQuery(session, sql, ReadOptions.NONE);
    }

    private RawSql raw() {
        return session.engine.raw.with(options);
    }

    @Override
    public SqlQuery timeout(Duration limit) {
        return new EngineSqlQuery(session, sql, options.timeout(Finding.positive(limit)));
    }

    @Override
    public SqlQuery repeated() {
        return new EngineSqlQuery(session, sql, options.meantToRepeat());
    }

    @Override
    public SqlQuery tag(String text) {
        return new EngineSqlQuery(session, sql, options.tag(Given.to("tag", "a text", text)));
    }

    @Override
    public String explain(Explain form) {
        return raw().explain(session.work, sql, Given.to("explain", "a form", form));
    }

    @Override
    public SqlQuery bind(String name, @Nullable Object value) {
        return new EngineSqlQuery(session, sql.bind(name, value), options);
    }

    @Override
    public <R> List<R> list(Class<R> shape) {
        return raw().query(session.work, sql, raw().shaped(Given.to("list", "a record or class", shape)));
    }

    @Override
    public <R> Optional<R> one(Class<R> shape) {
        return single(list(shape));
    }

    @Override
    public <M> List<M> list(Query<M> entities) {
        EngineQuery<M> query = (EngineQuery<M>) Given.to("list", "a query", entities);
        session.engine.bound(query.description.model());
        return raw().entities(session.work, sql, query.bound, query.description);
    }

    @Override
    public <V> List<@Nullable V> scalars(Class<V> type) {
        return raw().query(session.work, sql, raw().firstColumn(Given.to("scalars", "the type of the values", type)));
    }

    @Override
    public <V> Optional<V> scalar(Class<V> type) {
        List<@Nullable V> all = scalars(type);
        if (all.size() > 1) {
            throw tooMany(all.size());
        }
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
    }

    private static <V> Optional<V> single(List<V> all) {
        if (all.size() > 1) {
            throw tooMany(all.size());
        }
        return all.stream().findFirst();
    }

    private static QueryException tooMany(int rows) {
        return new QueryException(
                ErrorCode.UNEXPECTED_ROW_COUNT,
                "One row was asked for and the SQL gave " + rows + ". Ask for a list, or narrow the SQL.");
    }

    @Override
    public List<Map<String, @Nullable Object>> maps() {
        return raw().query(session.work, sql, raw().mapped());
    }

    @Override
    public <R> Stream<R> stream(Class<R> shape) {
        return raw().stream(session.work, sql, Given.to("stream", "a record or class", shape));
    }

    @Override
    public Stream<Map<String, @Nullable Object>> streamMaps() {
        return raw().streamMaps(session.work, sql);
    }

    @Override
    public long execute() {
        if (RawSql.mayReturnRows(sql)) {
            // It is refused then, and undone.
            return session.whole(whole -> raw().update(whole.work, sql));
        }
        return raw().update(session.work, sql);
    }

    @Override
    public List<Long> executeBatch(List<? extends Map<String, ? extends @Nullable Object>> values) {
        if (Given.all("executeBatch", "maps of values", values).isEmpty()) {
            return List.of();
        }
        List<BoundSql> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : values) {
            Sql bound = sql;
            for (Map.Entry<String, ? extends @Nullable Object> one : row.entrySet()) {
                bound = bound.bind(one.getKey(), one.getValue());
            }
            // Before a transaction is begun.
            all.add(raw().changing(bound));
        }
        return session.whole(whole -> raw().batch(whole.work, all));
    }

    @Override
    public <V> List<V> executeForKeys(Class<V> type, String column) {
        Given.to("executeForKeys", "the type of the keys", type);
        Given.to("executeForKeys", "the name of the column of the keys", column);
        return raw().keys(session.work, sql, type, column);
    }

    @Override
    public <T> T results(Function<SqlResults, T> reading) {
        return raw().results(session.work, sql, Given.to("results", "a function that reads results", reading));
    }

    @Override
    public BoundSql toSql() {
        return raw().bind(sql);
    }
}
