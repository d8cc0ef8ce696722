package io.dialectic.engine;

import io.dialectic.ActiveRecord;
import io.dialectic.AsyncModel;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Transaction;
import io.dialectic.engine.async.AsyncModelFace;
import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.connection.TransactionScope;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.FilterValues;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.TransactionException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Given;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.TransactionOptions;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a database and a transaction have in common: an engine, and where connections come from. */
final class Session {
    final Engine engine;
    final Work work;
    private final @Nullable TransactionScope scope;
    private final ConcurrentHashMap<BoundModel<?>, EngineModel<?>> models = new ConcurrentHashMap<>();

    /** The session of a database; its work joins the managed transaction of the thread. */
    Session(Engine engine) {
        this(engine, engine.sessions, null, FilterValues.of(engine.ambient));
    }

    /** The session of a transaction; its work runs in it on any thread. */
    Session(Engine engine, TransactionScope scope, FilterValues filters) {
        this(engine, scope, scope, filters);
    }

    private Session(Engine engine, Leases leases, @Nullable TransactionScope scope, FilterValues filters) {
        this.engine = engine;
        this.scope = scope;
        this.work = new Work(leases, this::later, this::attach, filters);
    }

    /** The connections of work that may outlive the session: its transaction's while there is one, then the database's. */
    private Leases later() {
        TransactionScope open = scope == null ? null : scope.innermostOpen();
        return open == null ? engine.sessions : open;
    }

    private Session(Engine engine, @Nullable TransactionScope scope, Work work) {
        this.engine = engine;
        this.scope = scope;
        this.work = work;
    }

    /** The same session for one operation; active records that it makes are tied to this one. */
    Session once() {
        Work once = work.once();
        return once == work ? this : new Session(engine, scope, once);
    }

    /** The same session with a value for a global filter. */
    Session with(String filter, Object value) {
        Given.to("with", "the name of a filter", filter);
        Leases leases = scope == null ? engine.sessions : scope;
        return new Session(engine, leases, scope, work.filters().with(filter, value));
    }

    private <M> void attach(BoundModel<M> model, M entity, @Nullable List<Attribute> loaded) {
        model(model).attach(entity, loaded);
    }

    <M> Model<M> model(Class<M> type) {
        return model(engine.bound(Given.to("model", "a class", type)));
    }

    @SuppressWarnings("unchecked")
    <M> EngineModel<M> model(BoundModel<M> bound) {
        EngineModel<?> known = models.get(bound);
        if (known == null) {
            known = models.computeIfAbsent(bound, key -> new EngineModel<>(this, bound));
        }
        return (EngineModel<M>) known;
    }

    /** What a query asks that a caller gave or made, which must be one of a model of this database. */
    QueryDescription own(String method, ModelDefinition model, @Nullable Query<?> made) {
        QueryDescription query =
                Given.back(method, "the query that it was given, refined", made).description();
        if (query.model() != model) {
            engine.bound(query.model());
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    method + "(...) needs a query of " + model + " and has one of " + query.model()
                            + ". Refine the query that is given.");
        }
        return query;
    }

    <R extends Record> Query<R> values(Class<R> shape, List<R> rows) {
        Given.all("values", "rows", rows);
        Assembly assembly = engine.shapes.of(Given.to("values", "a record", shape));
        List<List<@Nullable Object>> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            List<@Nullable Object> one = new ArrayList<>();
            assembly.parts().forEach(part -> one.add(Shaped.value(part, row)));
            values.add(one);
        }
        List<ColumnType<?>> types = new ArrayList<>();
        for (int i = 0; i < assembly.parts().size(); i++) {
            int component = i;
            List<@Nullable Object> column = new ArrayList<>();
            values.forEach(row -> column.add(row.get(component)));
            types.add(engine.planner.type(assembly.parts().get(i).type(), column));
        }
        BoundModel<R> derived = engine.derived(shape, types);
        ModelDefinition model = derived.definition();
        return new EngineQuery<>(this, derived, QueryDescription.of(model).of(new Reading.Rows(model, values)));
    }

    Model<Row> define(String table, UnaryOperator<ModelBuilder> definition) {
        return model(engine.define(table, definition));
    }

    /** The transaction that work of this session runs in now, or null. */
    @Nullable
    TransactionScope scope() {
        return scope != null ? scope : engine.sessions.current();
    }

    /** Runs work in a transaction, nested if there is one. Commits if it returns, rolls back if it throws. */
    <T> T transaction(TransactionOptions options, Function<Transaction, T> doing) {
        TransactionScope around = scope();
        TransactionScope inner = around == null ? begin(options) : nest(around, options);
        TransactionScope before = engine.sessions.enter(inner);
        try {
            T result = doing.apply(new EngineTransaction(engine, inner, work.filters(), true));
            if (inner.isOpen()) {
                inner.commit();
            }
            return result;
        } catch (Throwable e) {
            rollback(inner, e);
            throw e;
        } finally {
            engine.sessions.enter(before);
        }
    }

    private static void rollback(TransactionScope scope, Throwable cause) {
        if (scope.isOpen()) {
            try {
                scope.rollback();
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }

    TransactionScope begin(TransactionOptions options) {
        if (options.isolation() != null) {
            require(
                    switch (options.isolation()) {
                        case READ_UNCOMMITTED -> Feature.ISOLATION_READ_UNCOMMITTED;
                        case READ_COMMITTED -> Feature.ISOLATION_READ_COMMITTED;
                        case REPEATABLE_READ -> Feature.ISOLATION_REPEATABLE_READ;
                        case SERIALIZABLE -> Feature.ISOLATION_SERIALIZABLE;
                    },
                    "Ask for another isolation level, or for none to take the database's default.");
        }
        if (options.readOnly()) {
            require(Feature.READ_ONLY_TRANSACTION, "Leave readOnly out and do not write.");
        }
        return engine.sessions.begin(options);
    }

    private TransactionScope nest(TransactionScope around, TransactionOptions options) {
        if (options.isolation() != null || options.readOnly()) {
            throw new TransactionException(
                    ErrorCode.INVALID_OPTION,
                    "A nested transaction cannot have options of its own: isolation and readOnly belong to the"
                            + " outermost. Set them there, or leave them out.");
        }
        require(Feature.SAVEPOINT, "Do the work in one transaction.");
        return around.nest();
    }

    private void require(Feature feature, String instead) {
        if (!engine.dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(engine.dialectName(), feature.words(), instead);
        }
    }

    /** Runs work whole: in the transaction there is, or in one of its own. */
    <T> T whole(Function<Session, T> doing) {
        if (scope() != null) {
            return doing.apply(this);
        }
        return transaction(TransactionOptions.DEFAULT, transaction -> doing.apply(this));
    }

    /** The asynchronous face of a model; inside a transaction there is none. */
    <M> AsyncModel<M> async(Model<M> model) {
        if (scope() != null) {
            throw new TransactionException(
                    ErrorCode.INVALID_OPTION,
                    "A transaction runs one statement at a time on one connection, so a future would run outside it"
                            + " or wait for it. Use the blocking calls inside a transaction.");
        }
        return new AsyncModelFace<>(model, engine.workers);
    }

    /** Whether an object is an active record, with the type that says so. */
    static @Nullable ActiveRecord<?> asActive(Object entity) {
        return entity instanceof ActiveRecord<?> active ? active : null;
    }
}
