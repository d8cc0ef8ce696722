package io.dialectic.engine.plan;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Delete;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Increment;
import io.dialectic.sql.Insert;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.Update;
import io.dialectic.transaction.RowLock;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns descriptions into statements: models on one side, tables on the other. Every method walks the description once, see
 * {@link Draft}; the statement itself is put together by {@link Drafted#plan} when its shape is new. The statement holds no
 * value, only the slots that the values of any query of the same shape go to.
 */
public final class Planner {
    private enum Purpose {
        COLUMNS,
        COUNT,
        COUNT_RESULTS,
        EXISTS,
        UPDATE,
        DELETE
    }

    private final ReadingPlanner readings;
    private final QueryPlanner queries;
    private final LocksAndHints finish;
    private final Room room;
    private final EntityPlanner entities;
    private final ValueTypes valueTypes;
    private final ColumnType<Long> numbers;

    /** A planner for a database; bound models are found when they are needed. */
    public Planner(Dialect dialect, BoundModels models) {
        this.numbers = dialect.types()
                .columnType(LogicalType.of(LogicalType.Kind.BIGINT), Long.class)
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.server().dialect().toString(), "64-bit numbers", "Take another dialect."));
        this.readings = new ReadingPlanner(dialect, models, numbers);
        this.queries = readings.queries();
        this.finish = new LocksAndHints(dialect);
        this.room = Room.of(dialect.profile().limits());
        this.entities = new EntityPlanner(queries, finish, numbers, room);
        this.valueTypes = new ValueTypes(dialect);
    }

    /** The column type of counts and limits. */
    public ColumnType<Long> numbers() {
        return numbers;
    }

    /** The rows of a query, with the includes that are joined. */
    public Drafted<SelectPlan> rows(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        return entities.rows(model, query, filters);
    }

    /** The rows of a query, each with the number of all rows; nothing if that is more than one statement. */
    public Optional<Drafted<PagePlan>> page(QueryDescription query, FilterValues filters) {
        return entities.page(query, filters);
    }

    /**
     * The rows of a query that belong to the near ends of an association; limit and offset count those of each near end by
     * themselves.
     */
    public Drafted<SelectPlan> belonging(
            BoundModel<?> model, QueryDescription query, Association association, FilterValues filters) {
        return entities.belonging(model, query, association, filters);
    }

    /**
     * The rows of a query that rows between tie to the near end of a many-to-many association, once for each tie.
     *
     * @param near the condition on the rows between that names the near ends
     */
    public Drafted<ThroughPlan> through(
            BoundModel<?> model,
            QueryDescription query,
            Association association,
            Association.Through through,
            Condition near,
            FilterValues filters) {
        return entities.through(model, query, association, through, near, filters);
    }

    /**
     * Whether the rows of a query are locked by a statement of their own, since a limit chooses them, and others are joined to
     * them.
     */
    public boolean locksFirst(QueryDescription query) {
        return query.lock() != null && entities.locksFirst(query);
    }

    /** What chooses such rows, and locks those that it joins anyway. */
    public QueryDescription choice(QueryDescription query) {
        return Locks.ofChoice(ParentRows.deciding(query));
    }

    /** Refuses an include whose rows would not be found as they are asked for. */
    public void check(Include include) {
        queries.includes().check(include);
        if (!include.joined()) {
            finish.check(include.child());
        }
    }

    /** Refuses a lock that the database does not have. */
    public void check(RowLock lock) {
        finish.check(lock);
    }

    /**
     * A read of columns.
     *
     * @param as what results are made of the rows, if plans for it are to be kept apart; or null
     */
    public Drafted<ColumnsPlan> columns(Reading reading, @Nullable Object as, FilterValues filters) {
        return room.fit(less -> columns(reading, as, Draft.reading(filters, less)));
    }

    private Drafted<ColumnsPlan> columns(Reading reading, @Nullable Object as, Draft draft) {
        draft.token(Purpose.COLUMNS);
        draft.token(as == null ? Purpose.COLUMNS : as);
        ReadingPlanner.Read read = readings.read(reading, null, ReadingPlanner.Use.STATEMENT, draft);
        return new Drafted<>(draft, () -> {
            finish.checkParameters(draft);
            if (reading instanceof Reading.Columns columns && read.source() != null) {
                QueryExpression select = finish.checked((Select) read.node(), columns.query(), read.source(), draft);
                return new ColumnsPlan(select, read.types());
            }
            return new ColumnsPlan(draft.with(read.node()), read.types());
        });
    }

    /** How the columns of a reading are read; it may stand in another, which is not there yet. */
    public List<ColumnType<?>> types(Reading reading, FilterValues filters) {
        return readings.read(reading, null, ReadingPlanner.Use.VALUE, Draft.describing(filters))
                .types();
    }

    /** The column type of values of a class, of these values if they tell more. */
    public ColumnType<?> type(Class<?> type, List<? extends @Nullable Object> values) {
        int scale = -1;
        for (Object value : values) {
            if (value instanceof BigDecimal decimal) {
                scale = Math.max(scale, decimal.scale());
            }
        }
        return scale < 0 ? valueTypes.of(type) : valueTypes.decimal(scale);
    }

    /** The names of the columns of a reading that is used as a table. */
    public static List<String> columns(int count) {
        return Tables.columns(count);
    }

    /** The number of results of a reading. */
    public Drafted<QueryExpression> count(Reading reading, FilterValues filters) {
        return room.fit(less -> count(reading, Draft.reading(filters, less)));
    }

    private Drafted<QueryExpression> count(Reading reading, Draft draft) {
        draft.token(Purpose.COUNT_RESULTS);
        ReadingPlanner.Read read = readings.read(reading, null, ReadingPlanner.Use.TABLE, draft);
        String alias = draft.alias();
        return new Drafted<>(draft, () -> {
            finish.checkParameters(draft);
            Select select =
                    Select.of(List.of(new SelectItem(new CountRows())), new DerivedTable(read.node(), alias, false));
            return draft.with(select);
        });
    }

    /** The number of rows of a query; its limit, offset and order are the caller's to leave out. */
    public Drafted<QueryExpression> count(QueryDescription query, FilterValues filters) {
        return room.fit(less -> count(query, draft(Purpose.COUNT, query, filters, less)));
    }

    private Drafted<QueryExpression> count(QueryDescription query, Draft draft) {
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        LocksAndHints.shape(query, draft);
        return new Drafted<>(
                draft,
                () -> finish.checked(
                        queries.select(List.of(new SelectItem(new CountRows())), source, where), query, source, draft));
    }

    /** One row if the query has any. */
    public Drafted<QueryExpression> exists(QueryDescription query, FilterValues filters) {
        return room.fit(less -> exists(query, draft(Purpose.EXISTS, query, filters, less)));
    }

    private Drafted<QueryExpression> exists(QueryDescription query, Draft draft) {
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ORDER);
        Limit limit = queries.limit(query, draft);
        LocksAndHints.shape(query, draft);
        return new Drafted<>(draft, () -> {
            Select select = queries.select(List.of(new SelectItem(new IntegerConstant(1))), source, where);
            return finish.checked(
                    select.orderBy(queries.complete(order, limit, source)).limit(limit), query, source, draft);
        });
    }

    /** An insert of rows; the slot of row r and column c is r × columns + c. */
    public Insert insert(BoundModel<?> model, List<Attribute> columns, int rows, List<Attribute> returning) {
        int slot = 0;
        List<List<Parameter>> parameters = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Parameter> one = new ArrayList<>(columns.size());
            for (Attribute column : columns) {
                one.add(new Parameter(slot++, model.type(column)));
            }
            parameters.add(one);
        }
        return new Insert(model.definition().table(), names(columns), parameters, names(returning));
    }

    /**
     * An update of the rows of a query. The version, if the model has one, goes up by itself.
     *
     * @param values one for each assigned attribute
     */
    public Drafted<Update> update(
            BoundModel<?> model,
            QueryDescription query,
            List<Attribute> assigned,
            List<? extends @Nullable Object> values,
            FilterValues filters) {
        return room.fit(less -> update(model, query, assigned, values, draft(Purpose.UPDATE, query, filters, less)));
    }

    private Drafted<Update> update(
            BoundModel<?> model,
            QueryDescription query,
            List<Attribute> assigned,
            List<? extends @Nullable Object> values,
            Draft draft) {
        ModelDefinition definition = model.definition();
        List<Update.Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < assigned.size(); i++) {
            Attribute attribute = assigned.get(i);
            draft.token(attribute);
            assignments.add(
                    new Update.Assignment(attribute.column(), draft.value(model.type(attribute), values.get(i))));
        }
        draft.end();
        Attribute version = definition.version();
        if (version != null && !assigned.contains(version)) {
            ColumnReference column = new ColumnReference(null, version.column());
            assignments.add(new Update.Assignment(version.column(), new Increment(column)));
        }
        Expression where = queries.rows(Source.root(model, null, null), query, draft);
        return new Drafted<>(draft, () -> {
            finish.checkParameters(draft);
            return new Update(draft.tables(), definition.table(), assignments, where);
        });
    }

    /** A delete of the rows of a query. */
    public Drafted<Delete> delete(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        return room.fit(less -> delete(model, query, draft(Purpose.DELETE, query, filters, less)));
    }

    private Drafted<Delete> delete(BoundModel<?> model, QueryDescription query, Draft draft) {
        Expression where = queries.rows(Source.root(model, null, null), query, draft);
        return new Drafted<>(draft, () -> {
            finish.checkParameters(draft);
            return new Delete(draft.tables(), model.definition().table(), where);
        });
    }

    private static Draft draft(Purpose purpose, QueryDescription query, FilterValues filters, Room room) {
        boolean changes = purpose == Purpose.UPDATE || purpose == Purpose.DELETE;
        Draft draft = changes ? Draft.changing(filters, room) : Draft.reading(filters, room);
        draft.token(purpose);
        draft.token(query.model());
        return draft;
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::column).toList();
    }
}
