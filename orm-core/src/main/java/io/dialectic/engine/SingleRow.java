package io.dialectic.engine;

import io.dialectic.change.Assignments;
import io.dialectic.engine.lifecycle.Versions;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Operator;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to the row of one instance, found by its key and, if the model has one, its version. */
record SingleRow<M>(Session session, BoundModel<M> bound) {
    /** Updates the row and gives the values it has then. Without anything to set, nothing is sent. */
    @Nullable
    Object[] update(@Nullable Object[] current, Assignments given) {
        if (given.attributes().isEmpty()) {
            return current;
        }
        return written(current, session.engine.writer.prepare(bound, given), byKey(current));
    }

    /** Writes the row; what the database works out of it is read back. */
    private @Nullable Object[] written(@Nullable Object[] current, Assignments prepared, QueryDescription rows) {
        List<Attribute> computed = bound.definition().attributes().stream()
                .filter(Attribute::computed)
                .toList();
        if (computed.isEmpty()) {
            write(current, prepared, rows);
            return after(current, prepared);
        }
        return session.whole(whole -> {
            write(current, prepared, rows);
            @Nullable Object[] after = after(current, prepared);
            for (M read : read(after)) {
                @Nullable Object[] now = bound.mapped().access().values(read);
                computed.forEach(attribute -> after[attribute.ordinal()] = now[attribute.ordinal()]);
            }
            return after;
        });
    }

    private void write(@Nullable Object[] current, Assignments prepared, QueryDescription rows) {
        long count = session.engine.writer.update(session.work, bound, withVersion(rows, current), prepared);
        if (count != 1) {
            throw gone(current, "updated");
        }
    }

    /** Destroys the row; tells whether there was one. A row with another version is an error, not a row that is gone. */
    boolean destroy(@Nullable Object[] current, boolean force) {
        Attribute deletedAt = bound.definition().deletedAt();
        QueryDescription rows = withVersion(byKey(current), current);
        long count;
        if (deletedAt == null || force) {
            count = session.engine.writer.delete(session.work, bound, force ? withDeleted(rows) : rows);
        } else {
            Assignments marked = Assignments.none(bound.definition())
                    .with(deletedAt, session.engine.writer.stamps().now(deletedAt));
            count = session.engine.writer.update(
                    session.work, bound, rows, session.engine.writer.prepare(bound, marked));
        }
        if (count == 0
                && bound.definition().version() != null
                && session.engine.reader.exists(session.work, bound, byKey(current))) {
            throw gone(current, "destroyed");
        }
        return count > 0;
    }

    /** Restores the soft-deleted row and gives the values it has then. */
    @Nullable
    Object[] restore(@Nullable Object[] current) {
        Attribute deletedAt = bound.definition().deletedAt();
        if (deletedAt == null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    bound + " is not paranoid, so its row cannot be restored. Declare @Table(paranoid = true).");
        }
        Assignments unmarked = session.engine.writer.prepare(
                bound, Assignments.none(bound.definition()).with(deletedAt, null));
        return written(current, unmarked, byKey(current).deleted(DeletedRows.ONLY));
    }

    /** The values of the row as it is now, deleted or not. */
    List<M> read(@Nullable Object[] current) {
        return session.engine.reader.findAll(session.work, bound, withDeleted(byKey(current)));
    }

    private static QueryDescription withDeleted(QueryDescription rows) {
        return rows.deleted(DeletedRows.INCLUDED);
    }

    private QueryDescription byKey(@Nullable Object[] current) {
        QueryDescription query = QueryDescription.of(bound.definition()).options(ReadOptions.NONE.withoutScope());
        for (Attribute key : bound.definition().primaryKey()) {
            Object value = current[key.ordinal()];
            if (value == null) {
                throw new RecordException(
                        ErrorCode.RECORD_DETACHED,
                        "The " + bound + " has no " + key + ", so its row cannot be found. Create it first.");
            }
            query = query.and(Condition.test(key, Operator.EQ, List.of(value)));
        }
        return query;
    }

    private QueryDescription withVersion(QueryDescription query, @Nullable Object[] current) {
        Attribute version = bound.definition().version();
        if (version == null) {
            return query;
        }
        return query.and(Condition.test(version, Operator.EQ, Arrays.asList(current[version.ordinal()])));
    }

    private @Nullable Object[] after(@Nullable Object[] current, Assignments prepared) {
        @Nullable Object[] after = current.clone();
        for (Attribute attribute : prepared.attributes()) {
            after[attribute.ordinal()] = prepared.value(attribute);
        }
        Attribute version = bound.definition().version();
        Object before = version == null ? null : current[version.ordinal()];
        if (version != null && before != null && !prepared.assigns(version)) {
            after[version.ordinal()] = Versions.next(version, before);
        }
        return after;
    }

    private RecordException gone(@Nullable Object[] current, String done) {
        List<@Nullable Object> key = bound.definition().primaryKey().stream()
                .map(attribute -> current[attribute.ordinal()])
                .toList();
        return new RecordException(
                ErrorCode.RECORD_GONE,
                "The " + bound + " with the key " + key + " was not " + done
                        + ": it was deleted, or changed by another since it was read. Read it again and repeat.");
    }
}
