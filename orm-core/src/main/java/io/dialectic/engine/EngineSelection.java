package io.dialectic.engine;

import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.ResultReader;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Given;
import io.dialectic.query.QueryDescription;
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
        return with(new Reading.Combined(
                reading,
                combination,
                all,
                Given.to("union, intersect or except", "a selection", other).reading()));
    }

    private Selection<R> with(Reading changed) {
        return new EngineSelection<>(session, changed, as, reader);
    }

    @Override
    public Query<R> asQuery() {
        return query(derived(), reading);
    }

    @Override
    public Selection<R> recursive(Function<Query<R>, Selection<R>> step) {
        return recursive(true, step);
    }

    @Override
    public Selection<R> recursiveDistinct(Function<Query<R>, Selection<R>> step) {
        return recursive(false, step);
    }

    private Selection<R> recursive(boolean all, Function<Query<R>, Selection<R>> step) {
        BoundModel<R> derived = derived();
        Reading.Itself itself = new Reading.Itself(derived.definition());
        Query<R> found = query(derived, itself);
        Selection<R> further = Given.to("recursive", "a step", step).apply(found);
        return with(new Reading.Recursive(
                reading,
                Given.back("recursive", "the rows that a step finds", further).reading(),
                all,
                itself));
    }

    private Query<R> query(BoundModel<R> derived, Reading rows) {
        return new EngineQuery<>(
                session, derived, QueryDescription.of(derived.definition()).of(rows));
    }

    /** The results as the model of rows that queries compute. */
    private BoundModel<R> derived() {
        return session.engine.derived(shape(), session.engine.planner.types(reading, session.work.filters()));
    }

    @SuppressWarnings("unchecked")
    private Class<R> shape() {
        if (!(as instanceof ShapeColumns shape) || !shape.flat()) {
            throw new QueryException(
                    ErrorCode.INVALID_SHAPE,
                    "Only a selection of records whose components are columns can be queried. Project such a record"
                            + " first.");
        }
        return (Class<R>) shape.shape();
    }

    @Override
    public long count() {
        Work work = session.work.once();
        if (reading instanceof Reading.Columns columns) {
            BoundModel<?> model = session.engine.bound(columns.query().model());
            new Finding<>(session, model, columns.query()).checkRoot();
            QueryDescription placed =
                    Placed.of(session.engine, model, columns.query()).query();
            return session.engine
                    .reader
                    .columns()
                    .count(
                            work,
                            new Reading.Columns(
                                    placed,
                                    columns.columns(),
                                    columns.distinct(),
                                    columns.groupBy(),
                                    columns.having()));
        }
        return session.engine.reader.columns().count(work, reading);
    }

    @Override
    public List<R> list() {
        Work work = session.work.once();
        if (!(reading instanceof Reading.Columns columns)) {
            return attached(work, session.engine.reader.columns().read(work, reading, as, reader));
        }
        BoundModel<?> model = session.engine.bound(columns.query().model());
        new Finding<>(session, model, columns.query()).checkRoot();
        Placed placed = Placed.of(session.engine, model, columns.query());
        Reading.Columns found = new Reading.Columns(
                placed.query(), columns.columns(), columns.distinct(), columns.groupBy(), columns.having());
        return attached(work, placed.rows(session.engine.reader.columns().read(work, found, as, reader)));
    }

    private List<R> attached(Work work, List<R> results) {
        if (as instanceof ShapeColumns shape) {
            shape.attach(results, work.attachments());
        }
        return results;
    }

    @Override
    public Optional<R> first() {
        List<R> found = list();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    @Override
    public BoundSql toSql() {
        return session.engine.reader.columns().sql(session.work, reading);
    }
}
