package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.AggregateFunction;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.sql.AggregateCall;
import io.dialectic.sql.Cast;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Expression;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SetOperation;
import io.dialectic.sql.Truth;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads of columns: of rows, of groups, put together, and inside others. */
final class ReadingPlanner implements SubQueries {
    private enum Mark {
        NO_CONDITION,
        NOTHING,
        COLUMN,
        NO_COLUMN
    }

    /** What a read is for. */
    enum Use {
        /** The statement itself. */
        STATEMENT,
        /** A list of values, or a side of a statement: order decides nothing. */
        VALUE,
        /** A table: its columns have names, too. */
        TABLE
    }

    private final BoundModels models;
    private final ConditionPlanner conditions;
    private final Tables tables;
    private final QueryPlanner queries;
    private final Abilities abilities;
    private final Fact.GroupedParameters grouped;

    ReadingPlanner(Dialect dialect, BoundModels models, ColumnType<Long> numbers) {
        this.models = models;
        this.abilities = new Abilities(dialect);
        this.grouped = dialect.profile()
                .behaviour()
                .get(Fact.GroupedParameters.class)
                .orElse(Fact.GroupedParameters.DISTRUSTED);
        ValueTypes types = new ValueTypes(dialect);
        this.tables = new Tables(dialect, models, this, abilities, types);
        this.conditions = new ConditionPlanner(dialect, types, abilities, this);
        this.queries = new QueryPlanner(dialect, models, conditions, tables, numbers);
    }

    /** The planner of the rows that are read. */
    QueryPlanner queries() {
        return queries;
    }

    @Override
    public BoundModel<?> model(ModelDefinition definition) {
        return models.of(definition);
    }

    @Override
    public Expression some(Source around, Association association, QueryDescription rows, Draft draft) {
        return queries.related().some(around, association, rows, draft);
    }

    @Override
    public Planned aggregate(
            Source around,
            Association association,
            QueryDescription rows,
            ValueExpression.Aggregate aggregate,
            Draft draft) {
        return queries.related().aggregate(around, association, rows, aggregate, draft);
    }

    @Override
    public Source join(Source parent, Association association, Draft draft) {
        return queries.join(parent, association, draft);
    }

    /** A statement that reads columns, and how they are read. */
    record Read(
            QueryExpression node,
            List<ColumnType<?>> types,
            @Nullable Source source) {}

    /** A read of columns, inside another query perhaps. */
    Read read(Reading reading, @Nullable Source around, Use use, Draft draft) {
        if (reading instanceof Reading.Combined combined) {
            return combined(combined, around, use, draft);
        }
        if (!(reading instanceof Reading.Columns)) {
            return tables.all(reading, use, draft);
        }
        Reading.Columns wanted = (Reading.Columns) reading;
        QueryDescription query = wanted.query();
        draft.token(query.model());
        Draft.Place before = draft.at(Draft.Place.ROW);
        Map<ValueExpression, Planned> keys = draft.keys(Map.of());
        Source source = queries.root(query, around, draft);
        Expression where = queries.rows(source, query, draft);
        ReadColumns columns = columns(wanted, source, use, draft);
        DistinctOrder distinct =
                wanted.distinct() ? DistinctOrder.of(query, wanted.columns(), byColumns(wanted, columns), draft) : null;
        List<Ordering> order = distinct == null
                ? queries.order(query.order(), source, draft, Draft.Place.RESULT)
                : distinct.plan(columns.types(), source, queries, draft);
        Limit limit = queries.limit(query, draft);
        if (query.limit() == 0 && !columns.ofAllRows()) {
            // SQL Server takes no FETCH NEXT 0 ROWS (10744).
            draft.token(Mark.NOTHING);
            where = new Truth(false);
            limit = null;
        }
        if (query.lock() != null) {
            draft.token(query.lock());
        }
        if (!query.options().hints().isEmpty()) {
            draft.token(query.options().hints());
        }
        draft.at(before);
        draft.keys(keys);
        // An order decides nothing without a limit inside another query, and SQL Server refuses it there (1033).
        List<Ordering> kept = use != Use.STATEMENT && limit == null ? List.of() : order;
        Select select = queries.select(columns.items(), source, where)
                .distinct(wanted.distinct())
                .groupBy(columns.groupBy(), columns.having());
        if (distinct != null) {
            return new Read(distinct.ordered(select, kept, limit, use), columns.types(), source);
        }
        List<Ordering> complete =
                columns.ofGroups() ? columns.orderOfGroups(kept, limit) : queries.complete(kept, limit, source);
        return new Read(select.orderBy(complete).limit(limit), columns.types(), source);
    }

    /** The order that distinct results have where a limit wants one. */
    private List<OrderBy> byColumns(Reading.Columns wanted, ReadColumns columns) {
        if (!queries.needsOrder(wanted.query())) {
            return List.of();
        }
        List<OrderBy> keys = new ArrayList<>();
        for (int i = 0; i < columns.types().size(); i++) {
            if (columns.types().get(i).logicalType().comparable()) {
                keys.add(new OrderBy(wanted.columns().get(i), false, OrderBy.Nulls.DEFAULT));
            }
        }
        return keys;
    }

    private Read combined(Reading.Combined combined, @Nullable Source around, Use use, Draft draft) {
        if (combined.combination() != Reading.Combination.UNION) {
            abilities.require(Feature.INTERSECT_EXCEPT, "Use exists or notIn with a sub-query.");
        }
        draft.token(combined.combination());
        draft.token(combined.all());
        String what = combined.combination().name();
        checkSide(what, combined.left());
        checkSide(what, combined.right());
        Read left = read(combined.left(), around, side(combined.left(), use), draft);
        Read right = read(combined.right(), around, side(combined.right(), use), draft);
        checkAlike(what, left.types(), right.types());
        SetOperation.Operator operator = switch (combined.combination()) {
            case UNION -> SetOperation.Operator.UNION;
            case INTERSECT -> SetOperation.Operator.INTERSECT;
            case EXCEPT -> SetOperation.Operator.EXCEPT;
        };
        return new Read(new SetOperation(left.node(), operator, combined.all(), right.node()), left.types(), null);
    }

    /** A side that is put together itself is a table there, whose columns have names. */
    private static Use side(Reading side, Use use) {
        if (side instanceof Reading.Combined) {
            return Use.TABLE;
        }
        return use == Use.STATEMENT ? Use.VALUE : use;
    }

    /** Refuses what databases do not agree about. */
    static void checkSide(String what, Reading side) {
        if (side instanceof Reading.Columns columns
                && (columns.query().lock() != null
                        || !columns.query().order().isEmpty()
                        || columns.query().limit() >= 0
                        || columns.query().offset() > 0)) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "Order, limit, offset and lock do not apply to one side of a " + what
                            + ". Leave them out there, or put asQuery() between.");
        }
    }

    static void checkAlike(String what, List<ColumnType<?>> left, List<ColumnType<?>> right) {
        if (left.size() != right.size()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The sides of a " + what + " read " + left + " and " + right + ". Read the same columns in both.");
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).javaType() != right.get(i).javaType()) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "The sides of a " + what + " read " + left + " and " + right
                                + ". Read values of the same types in both.");
            }
        }
    }

    /** What is read, of rows or of groups. */
    private ReadColumns columns(Reading.Columns projection, Source source, Use use, Draft draft) {
        draft.token(projection.distinct());
        boolean before = draft.aggregated(false);
        Set<ValueExpression> asWritten = new HashSet<>();
        List<Expression> groupBy = groupBy(projection.groupBy(), asWritten, source, draft);
        draft.end();
        Draft.Place place = draft.at(Draft.Place.RESULT);
        List<SelectItem> items = new ArrayList<>();
        List<ColumnType<?>> types = new ArrayList<>();
        for (ValueExpression column : projection.columns()) {
            Planned planned = column(column, asWritten, source, draft);
            items.add(new SelectItem(planned.node(), use == Use.TABLE ? Tables.column(items.size()) : null));
            types.add(planned.type());
        }
        draft.end();
        boolean aggregated = draft.aggregated(before);
        Expression having = null;
        if (projection.having() == null) {
            draft.token(Mark.NO_CONDITION);
        } else {
            draft.at(Draft.Place.GROUP);
            having = conditions.plan(projection.having(), source, draft);
        }
        draft.at(place);
        return new ReadColumns(items, types, groupBy, having, aggregated);
    }

    /**
     * What rows are grouped by. Where the database would not know an expression with parameters or queries again, and groups by nothing
     * without a column, it is computed once beside each row, and its column stands for it.
     *
     * @param asWritten gets the keys that are known where they stand alone
     */
    private List<Expression> groupBy(
            List<ValueExpression> keys, Set<ValueExpression> asWritten, Source source, Draft draft) {
        List<Expression> groupBy = new ArrayList<>();
        Map<ValueExpression, Planned> columns = new HashMap<>();
        ComputedBeside beside = new ComputedBeside(source, draft);
        for (ValueExpression key : keys) {
            int parameters = draft.parameters();
            int reaches = draft.reaches();
            List<Source> referred = new ArrayList<>();
            List<Source> outside = draft.referred(referred);
            Planned planned = conditions.values().plan(key, source, draft, null);
            draft.referred(outside);
            if (outside != null) {
                outside.addAll(referred);
            }
            if (grouped == Fact.GroupedParameters.RECOGNISED_ALONE && !(key instanceof ValueExpression.Property)) {
                // The least value of a group is that of each of its rows, and known everywhere. It is cast, since
                // MySQL takes the least of placeholders for a number.
                Expression typed =
                        draft.parameters() == parameters ? planned.node() : Cast.typed(planned.node(), planned.type());
                AggregateCall least = new AggregateCall(AggregateFunction.MINIMUM, planned.kind(), typed, false, null);
                columns.put(key, new Planned(least, planned.type()));
            }
            boolean plain = draft.reaches() == reaches;
            if (grouped == Fact.GroupedParameters.RECOGNISED_ALONE && plain) {
                asWritten.add(key);
            }
            boolean known = plain && draft.parameters() == parameters && !referred.isEmpty();
            if (grouped != Fact.GroupedParameters.DISTRUSTED || known) {
                groupBy.add(planned.node());
                continue;
            }
            ColumnReference column = beside.add(planned.node());
            columns.put(key, new Planned(column, planned.type()));
            groupBy.add(column);
        }
        beside.join();
        draft.keys(columns);
        return groupBy;
    }

    /** A key that is known where it stands alone is written as it is. */
    private Planned column(ValueExpression column, Set<ValueExpression> asWritten, Source source, Draft draft) {
        boolean alone = asWritten.contains(column);
        Map<ValueExpression, Planned> known = alone ? draft.keys(Map.of()) : Map.of();
        Planned planned = conditions.values().plan(column, source, draft, null);
        if (alone) {
            draft.keys(known);
        }
        return planned;
    }

    @Override
    public Select select(QueryDescription query, List<ValueExpression> columns, Source around, Draft draft) {
        refuseLock(query);
        return (Select) read(Reading.Columns.of(query, columns), around, Use.VALUE, draft)
                .node();
    }

    private static void refuseLock(QueryDescription query) {
        if (query.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED, "A sub-query of " + query.model() + " takes no lock. Leave it out.");
        }
    }

    @Override
    public Column plan(QueryDescription query, @Nullable ValueExpression column, Source around, Draft draft) {
        refuseLock(query);
        draft.token(column == null ? Mark.NO_COLUMN : Mark.COLUMN);
        List<ValueExpression> columns = column == null ? List.of() : List.of(column);
        Read read = read(Reading.Columns.of(query, columns), around, Use.VALUE, draft);
        Select select = (Select) read.node();
        return column == null
                ? new Column(select.items(List.of(new SelectItem(new IntegerConstant(1)))), null)
                : new Column(select, read.types().get(0));
    }
}
