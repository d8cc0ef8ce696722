package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Hint;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Delete;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Increment;
import io.dialectic.sql.Insert;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectHint;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SelectLock;
import io.dialectic.sql.Update;
import io.dialectic.transaction.RowLock;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns descriptions into statements: models on one side, tables on the other. Every method walks the description once, see
 * {@link Draft}; the statement itself is put together by {@link Drafted#plan} when its shape is new. The statement holds no
 * value, only the slots that the values of any query of the same shape go to.
 */
public final class Planner {
    private enum Purpose {
        ROWS,
        BELONGING,
        THROUGH,
        COLUMNS,
        COUNT,
        COUNT_RESULTS,
        EXISTS,
        UPDATE,
        DELETE
    }

    private final Dialect dialect;
    private final ReadingPlanner readings;
    private final QueryPlanner queries;
    private final ValueTypes valueTypes;
    private final ColumnType<Long> numbers;

    /** A planner for a database; bound models are found when they are needed. */
    public Planner(Dialect dialect, BoundModels models) {
        this.dialect = dialect;
        this.numbers = dialect.types()
                .columnType(LogicalType.of(LogicalType.Kind.BIGINT), Long.class)
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.server().dialect().toString(), "64-bit numbers", "Take another dialect."));
        this.readings = new ReadingPlanner(dialect, models, numbers);
        this.queries = readings.queries();
        this.valueTypes = new ValueTypes(dialect);
    }

    /** The column type of counts and limits. */
    public ColumnType<Long> numbers() {
        return numbers;
    }

    /** The rows of a query, with its to-one includes. */
    public Drafted<SelectPlan> rows(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        Draft draft = draft(Purpose.ROWS, query, filters);
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ORDER);
        Limit limit = queries.limit(query, draft);
        lock(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = QueryPlanner.layout(source, query, items);
            Select select = queries.select(items, source, where)
                    .orderBy(queries.complete(order, limit, source))
                    .limit(limit);
            return new SelectPlan(checked(select, query, source, draft), layout);
        });
    }

    /**
     * The rows of a query that belong to the near ends of an association; limit and offset count those of each near end by
     * themselves.
     */
    public Drafted<SelectPlan> belonging(
            BoundModel<?> model, QueryDescription query, Association association, FilterValues filters) {
        if (!Share.isAskedFor(query)) {
            return rows(model, query, filters);
        }
        Draft draft = draft(Purpose.BELONGING, query, filters);
        draft.token(association);
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        Share share = Share.of(query, association, numbers, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ROW);
        lock(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = QueryPlanner.layout(source, query, items);
            List<Expression> parent = new ArrayList<>();
            association.targetKey().forEach(attribute -> parent.add(source.column(attribute)));
            Select select = queries.select(items, source, where);
            return new SelectPlan(shared(select, share, parent, order, query, source, draft), layout);
        });
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
        Draft draft = draft(Purpose.THROUGH, query, filters);
        draft.token(association);
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        Source between = queries.related().between(source, query, association, through, draft);
        Expression tied = queries.condition(near, between, draft);
        Share share = Share.isAskedFor(query) ? Share.of(query, association, numbers, draft) : null;
        List<Ordering> order =
                queries.order(query.order(), source, draft, share == null ? Draft.Place.ORDER : Draft.Place.ROW);
        lock(query, draft);
        return new Drafted<>(draft, () -> {
            List<SelectItem> items = new ArrayList<>();
            EntityLayout layout = QueryPlanner.layout(source, query, items);
            int keyOffset = items.size();
            List<ColumnType<?>> keyTypes = new ArrayList<>();
            List<Expression> parent = new ArrayList<>();
            for (Attribute attribute : through.toSource()) {
                parent.add(between.column(attribute));
                items.add(new SelectItem(between.column(attribute)));
                keyTypes.add(between.model.type(attribute));
            }
            Expression all = where == null ? tied : Junction.and(List.of(where, tied));
            Select select = queries.select(items, source, all);
            QueryExpression read = share == null
                    ? checked(select.orderBy(order), query, source, draft)
                    : shared(select, share, parent, order, query, source, draft);
            return new ThroughPlan(new SelectPlan(read, layout), keyOffset, keyTypes);
        });
    }

    /**
     * A read of columns.
     *
     * @param as what results are made of the rows, if plans for it are to be kept apart; or null
     */
    public Drafted<ColumnsPlan> columns(Reading reading, @Nullable Object as, FilterValues filters) {
        Draft draft = Draft.reading(filters);
        draft.token(Purpose.COLUMNS);
        draft.token(as == null ? Purpose.COLUMNS : as);
        ReadingPlanner.Read read = readings.read(reading, null, ReadingPlanner.Use.STATEMENT, draft);
        return new Drafted<>(draft, () -> {
            checkParameters(draft);
            if (reading instanceof Reading.Columns columns && read.source() != null) {
                QueryExpression select = checked((Select) read.node(), columns.query(), read.source(), draft);
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
        Draft draft = Draft.reading(filters);
        draft.token(Purpose.COUNT_RESULTS);
        ReadingPlanner.Read read = readings.read(reading, null, ReadingPlanner.Use.TABLE, draft);
        String alias = draft.alias();
        return new Drafted<>(draft, () -> {
            checkParameters(draft);
            Select select =
                    Select.of(List.of(new SelectItem(new CountRows())), new DerivedTable(read.node(), alias, false));
            return draft.with(select);
        });
    }

    /** The number of rows of a query; its limit, offset and order are the caller's to leave out. */
    public Drafted<QueryExpression> count(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        Draft draft = draft(Purpose.COUNT, query, filters);
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        lock(query, draft);
        return new Drafted<>(
                draft,
                () -> checked(
                        queries.select(List.of(new SelectItem(new CountRows())), source, where), query, source, draft));
    }

    /** One row if the query has any. */
    public Drafted<QueryExpression> exists(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        Draft draft = draft(Purpose.EXISTS, query, filters);
        Source source = queries.root(query, null, draft);
        Expression where = queries.rows(source, query, draft);
        List<Ordering> order = queries.order(query.order(), source, draft, Draft.Place.ORDER);
        Limit limit = queries.limit(query, draft);
        lock(query, draft);
        return new Drafted<>(draft, () -> {
            Select select = queries.select(List.of(new SelectItem(new IntegerConstant(1))), source, where);
            return checked(
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
        ModelDefinition definition = model.definition();
        Draft draft = draft(Purpose.UPDATE, query, filters);
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
            checkParameters(draft);
            return new Update(definition.table(), assignments, where);
        });
    }

    /** A delete of the rows of a query. */
    public Drafted<Delete> delete(BoundModel<?> model, QueryDescription query, FilterValues filters) {
        Draft draft = draft(Purpose.DELETE, query, filters);
        Expression where = queries.rows(Source.root(model, null, null), query, draft);
        return new Drafted<>(draft, () -> {
            checkParameters(draft);
            return new Delete(model.definition().table(), where);
        });
    }

    private static Draft draft(Purpose purpose, QueryDescription query, FilterValues filters) {
        boolean changes = purpose == Purpose.UPDATE || purpose == Purpose.DELETE;
        Draft draft = changes ? Draft.changing(filters) : Draft.reading(filters);
        draft.token(purpose);
        draft.token(query.model());
        return draft;
    }

    private static void lock(QueryDescription query, Draft draft) {
        if (query.lock() != null) {
            draft.token(query.lock());
        }
        if (!query.options().hints().isEmpty()) {
            draft.token(query.options().hints());
        }
    }

    /** Each parent's share of a select. */
    private QueryExpression shared(
            Select select,
            Share share,
            List<Expression> parent,
            List<Ordering> order,
            QueryDescription query,
            Source source,
            Draft draft) {
        checkParameters(draft);
        Select numbered = share.numbered(select, parent, order, source);
        return draft.with(share.read(hinted(numbered, query.options().hints())));
    }

    /** The select with its lock and hints, if the database bears them. */
    private QueryExpression checked(Select select, QueryDescription query, Source source, Draft draft) {
        checkParameters(draft);
        Select hinted = hinted(select, query.options().hints());
        if (query.lock() == null) {
            return draft.with(hinted);
        }
        check(query.lock());
        List<String> tables = Locks.tables(query, source);
        boolean named = !select.joins().isEmpty() && dialect.profile().has(Feature.LOCK_OF);
        return draft.with(
                hinted.lock(new SelectLock(query.lock().strength(), query.lock().waiting(), tables, named)));
    }

    /** Refuses a lock that the database does not have. */
    public void check(RowLock lock) {
        require(
                switch (lock.strength()) {
                    case UPDATE -> Feature.LOCK_FOR_UPDATE;
                    case NO_KEY_UPDATE -> Feature.LOCK_FOR_NO_KEY_UPDATE;
                    case SHARE -> Feature.LOCK_FOR_SHARE;
                    case KEY_SHARE -> Feature.LOCK_FOR_KEY_SHARE;
                },
                "Ask for a stronger lock, or rely on the isolation level or on a version attribute.");
        switch (lock.waiting()) {
            case NO_WAIT -> require(Feature.LOCK_NO_WAIT, "Wait for the lock.");
            case SKIP_LOCKED -> require(Feature.LOCK_SKIP_LOCKED, "Wait for the lock.");
            case WAIT -> {}
        }
        if (lock.patience() != null) {
            require(Feature.LOCK_WAIT_TIME, "Wait for the lock, or do not wait at all.");
        }
        if (!lock.of().isEmpty()) {
            require(Feature.LOCK_OF, "Lock the rows of the query itself.");
        }
    }

    private Select hinted(Select select, List<Hint> hints) {
        if (hints.isEmpty()) {
            return select;
        }
        List<SelectHint> checked = new ArrayList<>(hints.size());
        for (Hint hint : hints) {
            String instead = "Leave the hint out on this database.";
            SelectHint.Kind kind = switch (hint.kind()) {
                case USE_INDEX -> {
                    require(Feature.INDEX_HINT_USE, instead);
                    yield SelectHint.Kind.USE_INDEX;
                }
                case FORCE_INDEX -> {
                    require(Feature.INDEX_HINT_FORCE, instead);
                    yield SelectHint.Kind.FORCE_INDEX;
                }
                case IGNORE_INDEX -> {
                    require(Feature.INDEX_HINT_IGNORE, instead);
                    yield SelectHint.Kind.IGNORE_INDEX;
                }
                case OPTIMIZER -> {
                    require(Feature.OPTIMIZER_HINTS, instead);
                    yield SelectHint.Kind.OPTIMIZER;
                }
            };
            checked.add(new SelectHint(kind, hint.text()));
        }
        return select.hints(checked);
    }

    private void require(Feature feature, String instead) {
        if (!dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }

    private void checkParameters(Draft draft) {
        int bearable = dialect.profile().limits().get(Limits.Limit.BIND_PARAMETERS);
        if (draft.parameters() > bearable) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The statement needs " + draft.parameters() + " parameters; the database bears " + bearable
                            + ". Split the list of values and run it in parts.");
        }
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::column).toList();
    }
}
