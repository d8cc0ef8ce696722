package io.dialectic.engine;

import io.dialectic.AsyncDatabase;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.PlanCacheStatistics;
import io.dialectic.ProcedureCall;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.SqlQuery;
import io.dialectic.Transaction;
import io.dialectic.engine.connection.Lease;
import io.dialectic.engine.connection.TransactionScope;
import io.dialectic.engine.plan.FilterValues;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.TransactionException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Given;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.transaction.TransactionOptions;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A transaction as applications see it. */
final class EngineTransaction implements Transaction {
    private final Engine engine;
    private final TransactionScope scope;
    private final Session session;
    private final boolean managed;

    EngineTransaction(Engine engine, TransactionScope scope, FilterValues filters, boolean managed) {
        this.engine = engine;
        this.scope = scope;
        this.session = new Session(engine, scope, filters);
        this.managed = managed;
    }

    @Override
    public Transaction with(String filter, Object value) {
        return new EngineTransaction(engine, scope, session.work.filters().with(filter, value), managed);
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
        throw new TransactionException(
                ErrorCode.INVALID_OPTION,
                "A transaction cannot begin another by hand. Nest by transaction(...), or begin one on the database.");
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
        throw new TransactionException(
                ErrorCode.INVALID_OPTION,
                "A transaction runs one statement at a time on one connection, so futures would gain nothing. Use"
                        + " database.async().transaction(...), and blocking calls inside.");
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
    public void commit() {
        if (managed) {
            throw new TransactionException(
                    ErrorCode.INVALID_OPTION,
                    "This transaction commits when its callback returns. Return from it, or begin one by hand.");
        }
        scope.commit();
    }

    @Override
    public void rollback() {
        scope.rollback();
    }

    @Override
    public void deferConstraints() {
        if (!profile().has(Feature.DEFERRABLE_FOREIGN_KEY)) {
            throw new UnsupportedByDialectException(
                    server().dialect().toString(),
                    Feature.DEFERRABLE_FOREIGN_KEY.words(),
                    "Write rows in an order that keeps the keys.");
        }
        try (Lease lease = session.work.leases().lease()) {
            engine.executor.ddl(lease, engine.dialect.session().deferConstraints(), "defer the constraints");
        }
    }

    @Override
    public boolean isOpen() {
        return scope.isOpen();
    }

    @Override
    public void close() {
        if (scope.isOpen()) {
            scope.rollback();
        }
    }
}
