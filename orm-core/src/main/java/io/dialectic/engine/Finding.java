package io.dialectic.engine;

import io.dialectic.Page;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.TransactionException;
import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Feature;
import io.dialectic.sql.BoundSql;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.TransactionOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a query finds. */
record Finding<M>(Session session, BoundModel<M> bound, QueryDescription description) {
    static long notNegative(String what, long rows) {
        if (rows < 0) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "The " + what + " is " + rows + ". Give 0 or more rows.");
        }
        return rows;
    }

    static Duration positive(Duration limit) {
        Duration given = Given.to("timeout", "a time", limit);
        if (given.isNegative() || given.isZero()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "The time limit is " + given + ". Give a time greater than zero.");
        }
        return given;
    }

    List<M> all() {
        checkRoot();
        if (description.limit() == 0) {
            // Some databases refuse to fetch no rows, and there is nothing to ask.
            return List.of();
        }
        Placed placed = placed();
        return placed.rows(session.engine.reader.findAll(session.work, bound, placed.query()));
    }

    /** What is asked when the query begins behind a row, or ends in front of one. */
    private Placed placed() {
        return Placed.of(session.engine, bound, description);
    }

    Optional<M> one() {
        checkRoot();
        if (description.limit() == 0) {
            return Optional.empty();
        }
        QueryDescription one = placed().query().limit(1);
        List<M> found = session.engine.reader.findAll(session.work, bound, one);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    Optional<M> byKey(Object... key) {
        checkRoot();
        List<M> found = session.engine.reader.findByKey(session.work, bound, placed().query(), key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** A page and the total are from one snapshot: one statement, or one transaction. */
    Page<M> page() {
        checkRoot();
        if (description.options().position() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "A page counts from the first row, so it does not begin behind another. Use findSlice, or take"
                            + " after and before out.");
        }
        if (description.limit() == 0) {
            return new Page<>(List.of(), count());
        }
        boolean limited = description.limit() >= 0 || description.offset() > 0;
        if (!limited) {
            List<M> rows = all();
            return new Page<>(rows, rows.size());
        }
        return session.engine.reader.page(session.work, bound, description).orElseGet(this::pageByStatements);
    }

    private Page<M> pageByStatements() {
        if (session.scope() != null) {
            return pageAndTotal();
        }
        // What is refused is refused before a transaction is begun.
        sql();
        return session.transaction(snapshot(), transaction -> pageAndTotal());
    }

    /** A page that is not full tells the total by itself. */
    private Page<M> pageAndTotal() {
        List<M> rows = all();
        boolean full = description.limit() >= 0 && rows.size() >= description.limit();
        if (!full && (!rows.isEmpty() || description.offset() == 0)) {
            return new Page<>(rows, description.offset() + rows.size());
        }
        return new Page<>(rows, count());
    }

    private TransactionOptions snapshot() {
        var profile = session.engine.dialect.profile();
        TransactionOptions options = TransactionOptions.DEFAULT;
        if (profile.has(Feature.ISOLATION_REPEATABLE_READ)) {
            options = options.isolation(Isolation.REPEATABLE_READ);
        }
        return profile.has(Feature.READ_ONLY_TRANSACTION) ? options.asReadOnly() : options;
    }

    long count() {
        checkRoot();
        return session.engine.reader.count(session.work, bound, description.toCount());
    }

    boolean exists() {
        checkRoot();
        if (description.limit() == 0) {
            return false;
        }
        QueryDescription one = placed().query().limit(1);
        return session.engine.reader.exists(session.work, bound, one);
    }

    BoundSql sql() {
        return session.engine.reader.sql(session.work, bound, placed().query());
    }

    String explain(Explain form) {
        checkRoot();
        return session.engine.reader.explain(session.work, bound, placed().query(), form);
    }

    void checkRoot() {
        Including.refuse(description);
        checkLocks();
    }

    /** Refuses locks, those of includes too, that end before anything can be done with them. */
    void checkLocks() {
        if (session.scope() == null) {
            checkLock(description.lock());
            checkIncluded(description);
        }
    }

    /** Whatever else is wrong with a lock of what is joined is said where it is planned. */
    private void checkIncluded(QueryDescription query) {
        for (Include include : query.includes()) {
            if (!include.joined()) {
                checkLock(include.child().lock());
            }
            checkIncluded(include.child());
        }
    }

    private void checkLock(@Nullable RowLock lock) {
        if (lock != null) {
            session.engine.planner.check(lock);
            throw new TransactionException(
                    ErrorCode.TRANSACTION_REQUIRED,
                    "A lock in a query of " + bound
                            + " would be given up at once: it lasts as long as its transaction, and"
                            + " there is none. Do the work inside transaction(...).");
        }
    }
}
