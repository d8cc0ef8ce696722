package io.dialectic.engine;

import io.dialectic.FindOrCreate;
import io.dialectic.Values;
import io.dialectic.change.Assignments;
import io.dialectic.engine.lifecycle.NewRow;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.Failure;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.TransactionOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a query changes. Without a condition nothing is changed, unless the caller said {@code all()}. */
record Changing<M>(Session session, BoundModel<M> bound, QueryDescription description) {
    long update(UnaryOperator<Values<M>> values) {
        checkRows("update");
        Assignments given = EngineValues.gather(Assignments.none(bound.definition()), values);
        if (given.attributes().isEmpty()) {
            throw new QueryException(
                    ErrorCode.NOTHING_TO_WRITE,
                    "The update of " + bound + " sets nothing. Set at least one attribute.");
        }
        Assignments prepared = session.engine.writer.prepare(bound, given);
        return session.engine.writer.update(session.work, bound, description, prepared);
    }

    long destroy() {
        Attribute deletedAt = bound.definition().deletedAt();
        if (deletedAt == null) {
            return forceDestroy();
        }
        checkRows("destroy");
        return mark(description, deletedAt, session.engine.writer.stamps().now(deletedAt));
    }

    long forceDestroy() {
        checkRows("destroy");
        return session.engine.writer.delete(session.work, bound, description);
    }

    long restore() {
        Attribute deletedAt = bound.definition().deletedAt();
        if (deletedAt == null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    bound + " is not paranoid, so its rows cannot be restored. Declare @Table(paranoid = true).");
        }
        checkRows("restore");
        return mark(description.deleted(DeletedRows.ONLY), deletedAt, null);
    }

    private long mark(QueryDescription rows, Attribute deletedAt, @Nullable Object mark) {
        Assignments marked = Assignments.none(bound.definition()).with(deletedAt, mark);
        Assignments prepared = session.engine.writer.prepare(bound, marked);
        return session.engine.writer.update(session.work, bound, rows, prepared);
    }

    private void checkRows(String doing) {
        Loading.refuse(description, "the " + doing);
        if (!description.all() && (description.where() == null || Conditions.alwaysHolds(description.where()))) {
            throw new QueryException(
                    ErrorCode.CONDITION_REQUIRED,
                    "The " + doing + " of " + bound + " has no condition and would change every row. Add where(...),"
                            + " or say all() if every row is meant.");
        }
        if (description.options().position() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The " + doing + " of " + bound
                            + " has no order, so no rows are behind others. Take after and before"
                            + " out, and say by conditions which rows are meant.");
        }
        if (description.limit() >= 0
                || description.offset() > 0
                || !description.order().isEmpty()
                || !description.includes().isEmpty()
                || description.lock() != null
                || !description.options().hints().isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The " + doing + " of " + bound
                            + " takes conditions only; limit, offset, order, include, lock and hints do not apply."
                            + " Find the keys first and " + doing + " where the key is in them.");
        }
    }

    FindOrCreate<M> findOrCreate(UnaryOperator<Values<M>> values) {
        Map<Attribute, @Nullable Object> fixed = Conditions.equalities(description.where(), "findOrCreate");
        if (fixed.isEmpty()) {
            throw new QueryException(
                    ErrorCode.CONDITION_REQUIRED,
                    "findOrCreate of " + bound + " has no condition, so any row would do. Add where(...).eq(...).");
        }
        Finding<M> finding = new Finding<>(session, bound, description);
        Optional<M> found = finding.one();
        if (found.isPresent()) {
            return new FindOrCreate<>(found.get(), false);
        }
        Assignments start = Assignments.none(bound.definition());
        for (Map.Entry<Attribute, @Nullable Object> equality : fixed.entrySet()) {
            start = start.with(equality.getKey(), equality.getValue());
        }
        NewRow row = NewRow.of(EngineValues.gather(start, values));
        try {
            return new FindOrCreate<>(create(row), true);
        } catch (ConstraintViolationException e) {
            if (e.failure().kind() != Failure.Kind.UNIQUE) {
                throw e;
            }
            return new FindOrCreate<>(createdByAnother(e), false);
        }
    }

    /** Inside a transaction the insert is nested, so that its failure leaves the transaction usable. */
    private M create(NewRow row) {
        if (session.scope() == null) {
            return session.model(bound).created(List.of(row)).get(0);
        }
        return session.transaction(
                TransactionOptions.DEFAULT,
                nested -> session.model(bound).created(List.of(row)).get(0));
    }

    /**
     * A transaction that reads from a snapshot does not see the row that was in the way; a locking read sees the newest one.
     */
    private M createdByAnother(ConstraintViolationException inTheWay) {
        boolean locks =
                session.scope() != null && session.engine.dialect.profile().has(Feature.LOCK_FOR_SHARE);
        QueryDescription again =
                locks ? description.lock(new RowLock(RowLock.Strength.SHARE, RowLock.Waiting.WAIT)) : description;
        return new Finding<>(session, bound, again).one().orElseThrow(() -> inTheWay);
    }
}
