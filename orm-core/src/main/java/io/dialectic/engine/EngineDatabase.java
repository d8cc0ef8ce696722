package io.dialectic.engine;

import io.dialectic.AsyncDatabase;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.PlanCacheStatistics;
import io.dialectic.ProcedureCall;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.SqlQuery;
import io.dialectic.Transaction;
import io.dialectic.engine.async.AsyncFace;
import io.dialectic.query.Given;
import io.dialectic.query.Sql;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.transaction.TransactionOptions;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An open database. */
final class EngineDatabase implements Database {
    private final Engine engine;
    private final Session session;

    private final boolean view;

    EngineDatabase(Engine engine) {
        this(engine, new Session(engine), false);
    }

    private EngineDatabase(Engine engine, Session session, boolean view) {
        this.engine = engine;
        this.session = session;
        this.view = view;
    }

    @Override
    public Database with(String filter, Object value) {
        return new EngineDatabase(engine, session.with(filter, value), true);
    }

    @Override
    public <M> Model<M> model(Class<M> type) {
        return session.model(type);
    }

    @Override
    public Model<Row> define(String table, UnaryOperator<ModelBuilder> definition) {
        return session.define(table, definition);
    }

    @Override
    public <T> T transaction(TransactionOptions options, Function<Transaction, T> work) {
        return session.transaction(options, work);
    }

    @Override
    public Transaction begin(TransactionOptions options) {
        return new EngineTransaction(engine, session.begin(options), session.work.filters(), false);
    }

    @Override
    public <R extends Record> Query<R> values(Class<R> shape, List<R> rows) {
        return session.values(shape, rows);
    }

    @Override
    public SqlQuery sql(Sql sql) {
        return EngineSqlQuery.of(session, Given.to("sql", "SQL", sql));
    }

    @Override
    public ProcedureCall procedure(String name) {
        return new EngineProcedureCall(session, Given.to("procedure", "a name", name), List.of());
    }

    @Override
    public Schema schema() {
        return new EngineSchema(session);
    }

    @Override
    public AsyncDatabase async() {
        return new AsyncFace(this, engine.workers);
    }

    @Override
    public ServerIdentity server() {
        return engine.dialect.server();
    }

    @Override
    public Profile profile() {
        return engine.dialect.profile();
    }

    @Override
    public PlanCacheStatistics planCache() {
        return new PlanCacheStatistics(engine.plans.hits(), engine.plans.misses(), engine.plans.size());
    }

    @Override
    public void close() {
        if (!view) {
            engine.workers.close();
            engine.sessions.close();
        }
    }

    @Override
    public String toString() {
        return "Database[" + engine.dialect.server() + "]";
    }
}
