package io.dialectic;

import io.dialectic.query.Given;
import io.dialectic.query.Sql;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.sql.BoundSql;
import io.dialectic.transaction.TransactionOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database: a pool of connections, a dialect, and the models that are used with it. Safe for threads. Open one for an
 * application and close it at the end.
 */
public interface Database extends AutoCloseable {
    /** Opens a database by its JDBC URL; the dialect is found on the class or module path. */
    static Database connect(String url) {
        return connect(url, options -> options);
    }

    /** Opens a database by its JDBC URL with options. */
    static Database connect(String url, UnaryOperator<DatabaseOptions> options) {
        return EngineProvider.find().open(DatabaseOptions.of(url).changed(options));
    }

    /** Opens a database on connections of the application's own; the dialect's session rules are applied to them too. */
    static Database connect(DataSource source, UnaryOperator<DatabaseOptions> options) {
        return EngineProvider.find().open(DatabaseOptions.of(source).changed(options));
    }

    /** The model of a class or record; mapped at the first call, the same instance ever after. */
    <M> Model<M> model(Class<M> type);

    /** Defines a model without a class. */
    Model<Row> define(String table, UnaryOperator<ModelBuilder> definition);

    /**
     * Runs work in a transaction: commits when it returns, rolls back when it throws. Calls on this database inside the
     * callback join it by themselves; inside another transaction it is nested by a savepoint.
     */
    default <T> T transaction(Function<Transaction, T> work) {
        return transaction(TransactionOptions.DEFAULT, work);
    }

    /** The same with options. */
    <T> T transaction(TransactionOptions options, Function<Transaction, T> work);

    /** The same for work that gives nothing back. */
    default void inTransaction(Consumer<Transaction> work) {
        transaction(transaction -> {
            work.accept(transaction);
            return Boolean.TRUE;
        });
    }

    /** Begins a transaction that the caller ends; nothing joins it by itself. Closing it rolls back what was not committed. */
    Transaction begin(TransactionOptions options);

    /** Rows of the application's own, as a query that others are joined with or combined with; an empty list is no rows. */
    <R extends Record> Query<R> values(Class<R> shape, List<R> rows);

    /** SQL of the application's own, with the values of its {@code ?} in order. */
    default SqlQuery sql(String text, @Nullable Object... values) {
        return sql(Sql.of(text, values));
    }

    /** SQL put together of fragments. */
    SqlQuery sql(Sql sql);

    /** A call of a stored procedure by name, which may be {@code schema.name}. */
    ProcedureCall procedure(String name);

    /** The tables of the models. */
    Schema schema();

    /** The SQL a query would run, with its values; nothing is run. */
    default BoundSql sqlOf(Query<?> query) {
        return Given.to("sqlOf", "a query", query).toSql();
    }

    /**
     * The same database with a value for a global filter, see {@link io.dialectic.annotation.FilteredBy}: for whatever is done
     * through it, inside its transactions too. It is a view, made and forgotten freely; closing it closes nothing.
     */
    Database with(String filter, Object value);

    /** The same vocabulary with results as futures. */
    AsyncDatabase async();

    /** Which server is at the other end. */
    ServerIdentity server();

    /** What the database can do, does and bears. */
    Profile profile();

    /** Figures of the plan cache. */
    PlanCacheStatistics planCache();

    /** Closes the pool. What is done with the database later is refused. */
    @Override
    void close();
}
