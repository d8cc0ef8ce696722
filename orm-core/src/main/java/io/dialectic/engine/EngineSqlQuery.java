package io.dialectic.engine;

import io.dialectic.Query;
import io.dialectic.SqlQuery;
import io.dialectic.SqlResults;
import io.dialectic.engine.read.RawSql;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Explain;
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
        if (limit.isNegative() || limit.isZero()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "The time limit is " + limit + ". Give a time greater than zero.");
        }
        return new EngineSqlQuery(session, sql, options.timeout(limit));
    }

    @Override
    public SqlQuery repeated() {
        return new EngineSqlQuery(session, sql, options.meantToRepeat());
    }

    @Override
    public SqlQuery tag(String text) {
        return new EngineSqlQuery(session, sql, options.tag(text));
    }

    @Override
    public String explain(Explain form) {
        return raw().explain(session.work, sql, form);
    }

    @Override
    public SqlQuery bind(String name, @Nullable Object value) {
        return new EngineSqlQuery(session, sql.bind(name, value), options);
    }

    @Override
    public <R> List<R> list(Class<R> shape) {
        return raw().query(session.work, sql, raw().shaped(shape));
    }

    @Override
    public <R> Optional<R> one(Class<R> shape) {
        return single(list(shape));
    }

    @Override
    public <M> List<M> list(Query<M> entities) {
        EngineQuery<M> query = (EngineQuery<M>) entities;
        return raw().entities(session.work, sql, query.bound, query.description);
    }

    @Override
    public <V> List<@Nullable V> scalars(Class<V> type) {
        return raw().query(session.work, sql, raw().firstColumn(type));
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
        return raw().stream(session.work, sql, shape);
    }

    @Override
    public Stream<Map<String, @Nullable Object>> streamMaps() {
        return raw().streamMaps(session.work, sql);
    }

    @Override
    public long execute() {
        return raw().update(session.work, sql);
    }

    @Override
    public List<Long> executeBatch(List<? extends Map<String, ? extends @Nullable Object>> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Sql> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : values) {
            Sql bound = sql;
            for (Map.Entry<String, ? extends @Nullable Object> one : row.entrySet()) {
                bound = bound.bind(one.getKey(), one.getValue());
            }
            all.add(bound);
        }
        return session.whole(whole -> raw().batch(whole.work, all));
    }

    @Override
    public <V> List<V> executeForKeys(Class<V> type, String column) {
        return raw().keys(session.work, sql, type, column);
    }

    @Override
    public <T> T results(Function<SqlResults, T> reading) {
        return raw().results(session.work, sql, reading);
    }

    @Override
    public BoundSql toSql() {
        return raw().bind(sql);
    }
}
