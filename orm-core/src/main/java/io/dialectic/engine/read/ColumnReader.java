package io.dialectic.engine.read;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.ResultReader;
import io.dialectic.engine.plan.ColumnsPlan;
import io.dialectic.engine.plan.Drafted;
import io.dialectic.engine.plan.Planner;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.BoundSql;
import io.dialectic.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads of columns, which make no entities: the trip of {@link Reader#findAll} without its last two steps. */
public final class ColumnReader {
    private final Planner planner;
    private final Preparation prepared;
    private final Sender sender;

    ColumnReader(Planner planner, Preparation prepared, Sender sender) {
        this.planner = planner;
        this.prepared = prepared;
        this.sender = sender;
    }

    /**
     * The results of a reading.
     *
     * @param as what results are made of the rows, if the reader is to be kept with the plan; or null
     */
    public <R extends @Nullable Object> List<R> read(
            Work work, Reading reading, @Nullable Object as, Function<List<ColumnType<?>>, ResultReader<R>> reader) {
        Drafted<ColumnsPlan> draft = planner.columns(reading, as, work.filters());
        PreparedColumns plan = prepared.columns(draft, as == null ? null : reader);
        ResultReader<R> results = plan.reader(reader);
        return send(work, reading, plan.sql().bind(draft.values()), "read columns", rows -> {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                results.read(rows, read);
            }
            return read;
        });
    }

    /** One value of each row of a query. */
    public List<@Nullable Object> values(Work work, QueryDescription query, ValueExpression value) {
        Reading one = Reading.Columns.of(query, List.of(value));
        return read(
                work,
                one,
                null,
                types -> (row, results) -> results.add(types.get(0).read(row, 1)));
    }

    /** The number of results of a reading. */
    public long count(Work work, Reading reading) {
        var draft = planner.count(reading, work.filters());
        BoundSql sql = prepared.query(draft).bind(draft.values());
        return send(work, reading, sql, "count results", this::count);
    }

    /** The number that is all there is in the rows of a statement. */
    long count(ResultSet rows) throws SQLException {
        rows.next();
        return number(rows, 1);
    }

    /** A number in a row that is there. */
    long number(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(planner.numbers().read(row, column));
    }

    /** The statement that {@link #read} would run. */
    public BoundSql sql(Work work, Reading reading) {
        Drafted<ColumnsPlan> draft = planner.columns(reading, null, work.filters());
        BoundSql sql = prepared.columns(draft, null).sql().bind(draft.values());
        return reading instanceof Reading.Columns columns ? Sending.tagged(columns.query(), sql) : sql;
    }

    private <T> T send(Work work, Reading reading, BoundSql sql, String doing, StatementExecutor.Rows<T> rows) {
        return reading instanceof Reading.Columns columns
                ? sender.watched(work, columns.query(), sql, doing, rows)
                : sender.executor().query(work.leases(), sql, doing, rows);
    }
}
