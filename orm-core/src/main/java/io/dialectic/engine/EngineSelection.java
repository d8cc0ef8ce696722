package io.dialectic.engine;

import io.dialectic.Selection;
import io.dialectic.engine.map.ResultReader;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Reading;
import io.dialectic.sql.BoundSql;
import io.dialectic.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A read of columns: its description, the session it runs in, and what makes results of rows.
 *
 * @param as what results are made of the same columns the same way; readers are kept for it, unless it is null
 */
record EngineSelection<R extends @Nullable Object>(
        Session session, Reading reading, @Nullable Object as, Function<List<ColumnType<?>>, ResultReader<R>> reader)
        implements Selection<R> {
    @Override
    public Selection<R> distinct() {
        if (reading instanceof Reading.Columns columns) {
            return with(columns.distinctly());
        }
        throw new QueryException(
                ErrorCode.INVALID_QUERY,
                "Only one query can be distinct. Use union instead of unionAll, or say it of each.");
    }

    @Override
    public Selection<R> unionAll(Selection<R> other) {
        return combined(Reading.Combination.UNION, true, other);
    }

    @Override
    public Selection<R> union(Selection<R> other) {
        return combined(Reading.Combination.UNION, false, other);
    }

    @Override
    public Selection<R> intersect(Selection<R> other) {
        return combined(Reading.Combination.INTERSECT, false, other);
    }

    @Override
    public Selection<R> except(Selection<R> other) {
        return combined(Reading.Combination.EXCEPT, false, other);
    }

    private Selection<R> combined(Reading.Combination combination, boolean all, Selection<R> other) {
        return with(new Reading.Combined(reading, combination, all, other.reading()));
    }

    private Selection<R> with(Reading changed) {
        return new EngineSelection<>(session, changed, as, reader);
    }

    @Override
    public List<R> list() {
        if (!(reading instanceof Reading.Columns columns)) {
            return session.engine.reader.read(session.work, reading, as, reader);
        }
        BoundModel<?> model = session.engine.bound(columns.query().model());
        new Finding<>(session, model, columns.query()).checkRoot();
        Placed placed = Placed.of(session.engine, model, columns.query());
        Reading.Columns found = new Reading.Columns(
                placed.query(), columns.columns(), columns.distinct(), columns.groupBy(), columns.having());
        return placed.rows(session.engine.reader.read(session.work, found, as, reader));
    }

    @Override
    public Optional<R> first() {
        List<R> found = list();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    @Override
    public BoundSql toSql() {
        return session.engine.reader.sql(session.work, reading);
    }
}
