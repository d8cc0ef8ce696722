package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.JsonRead;
import io.dialectic.function.ScalarFunction;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.OrderBy;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.Cast;
import io.dialectic.sql.Choice;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Expression;
import io.dialectic.sql.FunctionCall;
import io.dialectic.sql.JsonValue;
import io.dialectic.sql.NamedFunction;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SubSelect;
import io.dialectic.sql.TruthValue;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns values over models into values over tables. */
final class ValuePlanner {
    private enum Mark {
        PATH,
        OUTER,
        NULL,
        NAMED,
        CAST,
        CASE,
        TRUTH,
        KEY,
        SUB_QUERY,
        OF_ROWS,
        PRESENT,
        ABSENT
    }

    private final ValueTypes types;
    private final ConditionPlanner conditions;
    private final SubQueries queries;
    private final Abilities abilities;
    private final SqlSyntax syntax;
    private final WindowPlanner windows;
    private final AggregatePlanner aggregates;

    ValuePlanner(
            Dialect dialect, ValueTypes types, ConditionPlanner conditions, SubQueries queries, Abilities abilities) {
        this.types = types;
        this.conditions = conditions;
        this.queries = queries;
        this.abilities = abilities;
        this.syntax = dialect.syntax();
        this.aggregates = new AggregatePlanner(dialect, this, conditions, types, abilities);
        this.windows = new WindowPlanner(this, types, abilities);
    }

    /** What a scope has ordered by already may be ordered by again. That decides nothing, and SQL Server refuses it (169). */
    List<Ordering> order(List<OrderBy> keys, Source source, Draft draft) {
        Set<ValueExpression> seen = new HashSet<>();
        List<Ordering> orderings = new ArrayList<>(keys.size());
        for (OrderBy key : keys) {
            if (keys.size() > 1 && !seen.add(key.value())) {
                continue;
            }
            draft.token(key.descending());
            draft.token(key.nulls());
            orderings.add(new Ordering(
                    plan(key.value(), source, draft, null).node(),
                    key.descending(),
                    switch (key.nulls()) {
                        case DEFAULT -> Ordering.Nulls.DEFAULT;
                        case FIRST -> Ordering.Nulls.FIRST;
                        case LAST -> Ordering.Nulls.LAST;
                    }));
        }
        draft.end();
        return orderings;
    }

    /**
     * Plans a value.
     *
     * @param wanted the type of what it is used with, which a constant then takes; or null
     */
    Planned plan(ValueExpression value, Source source, Draft draft, @Nullable ColumnType<?> wanted) {
        Planned key = draft.key(value);
        if (key != null) {
            draft.token(Mark.KEY);
            draft.token(key.node());
            return key;
        }
        if (value instanceof ValueExpression.Property property) {
            return property(property, source, draft);
        }
        if (value instanceof ValueExpression.Constant constant) {
            return constant(constant.value(), draft, wanted);
        }
        if (value instanceof ValueExpression.Call call) {
            return call(call, source, draft, wanted);
        }
        if (value instanceof ValueExpression.Aggregate aggregate) {
            return aggregates.plan(aggregate, source, draft);
        }
        if (value instanceof ValueExpression.Case choice) {
            return choice(choice, source, draft, wanted);
        }
        if (value instanceof ValueExpression.Cast cast) {
            draft.token(Mark.CAST);
            ColumnType<?> type =
                    cast.type() == null ? types.of(cast.javaType()) : types.of(cast.type(), cast.javaType());
            draft.token(type);
            Planned from = plan(cast.value(), source, draft, null);
            return new Planned(new Cast(from.node(), from.kind(), type), type);
        }
        if (value instanceof ValueExpression.NamedCall call) {
            return named(call, source, draft);
        }
        if (value instanceof ValueExpression.Truth truth) {
            draft.token(Mark.TRUTH);
            Expression predicate = conditions.plan(truth.condition(), source, draft);
            return new Planned(new TruthValue(predicate), types.of(Boolean.class));
        }
        if (value instanceof ValueExpression.SubQuery query) {
            draft.token(Mark.SUB_QUERY);
            draft.reachOut();
            SubQueries.Column column = queries.plan(query.query(), query.column(), source, draft);
            return new Planned(new SubSelect(column.select()), Objects.requireNonNull(column.type()));
        }
        if (value instanceof ValueExpression.OfRows of) {
            draft.token(Mark.OF_ROWS);
            draft.reachOut();
            return queries.aggregate(source, of.association(), of.rows(), of.aggregate(), draft);
        }
        if (value instanceof ValueExpression.Outer outer) {
            return outer(outer, source, draft);
        }
        if (value instanceof ValueExpression.JsonValue json) {
            return json(json, source, draft);
        }
        if (value instanceof ValueExpression.WindowCall call) {
            return windows.call(call, source, draft);
        }
        if (value instanceof ValueExpression.WindowAggregate call) {
            return windows.aggregate(call, source, draft);
        }
        if (value instanceof ValueExpression.Fragment fragment) {
            ColumnType<?> type = types.of(fragment.type());
            draft.token(type);
            draft.reachOut();
            return new Planned(conditions.fragments().plan(fragment.sql(), source, draft), type);
        }
        if (value instanceof ValueExpression.Quantified) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "any and all stand on the right side of a comparison only.");
        }
        throw new QueryException(
                ErrorCode.INVALID_OPERAND, "A list of values stands where one value is wanted. Use it with in.");
    }

    private Planned property(ValueExpression.Property property, Source source, Draft draft) {
        if (property.path().isEmpty()) {
            draft.token(property.attribute());
            draft.refer(source);
            return new Planned(source.column(property.attribute()), source.model.type(property.attribute()));
        }
        draft.token(Mark.PATH);
        Source end = source;
        for (Association association : property.path()) {
            draft.token(association);
            end = queries.join(end, association, draft);
        }
        draft.token(property.attribute());
        draft.refer(end);
        return new Planned(end.column(property.attribute()), end.model.type(property.attribute()));
    }

    private Planned outer(ValueExpression.Outer outer, Source source, Draft draft) {
        Attribute attribute = outer.attribute();
        Source other = source.outer(outer.query());
        draft.token(Mark.OUTER);
        draft.token(attribute);
        if (other == null && draft.describes()) {
            return new Planned(
                    new ColumnReference(null, attribute.column()),
                    queries.model(outer.query().model()).type(attribute));
        }
        if (other == null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "'" + attribute + "' of " + outer.query().model() + " stands in no query of "
                            + outer.query().model()
                            + ", and none is joined. Use it inside exists, in or scalar of such a"
                            + " query, or join one; a selection that refers to the rows it stands beside is joined by"
                            + " joinEach.");
        }
        draft.token(other.alias == null ? Mark.OUTER : other.alias);
        draft.refer(other);
        if (!source.besides(other)) {
            draft.reachOut();
        }
        return new Planned(other.outerColumn(attribute), other.model.type(attribute));
    }

    private Planned constant(@Nullable Object value, Draft draft, @Nullable ColumnType<?> wanted) {
        if (value == null) {
            if (wanted == null) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND, "A null stands where its type is not known. Leave it out.");
            }
            draft.token(Mark.NULL);
            draft.token(wanted);
            return new Planned(draft.value(wanted, null), wanted);
        }
        boolean fits = wanted != null && wanted.javaType().isInstance(value) && !(value instanceof BigDecimal);
        ColumnType<?> type = fits ? Objects.requireNonNull(wanted) : types.of(value);
        draft.token(type);
        Parameter parameter = draft.value(type, value);
        return new Planned(syntax.castsConstant(type) ? Cast.typed(parameter, type) : parameter, type);
    }

    /** The arguments are of one type where the function's result is of theirs. */
    private Planned call(ValueExpression.Call call, Source source, Draft draft, @Nullable ColumnType<?> wanted) {
        ScalarFunction function = call.function();
        draft.token(function);
        draft.token(call.arguments().size());
        boolean alike = function.javaType() == null;
        ColumnType<?> like = alike ? wanted : null;
        List<Planned> arguments = new ArrayList<>(call.arguments().size());
        List<Expression> nodes = new ArrayList<>(call.arguments().size());
        for (ValueExpression argument : call.arguments()) {
            Planned planned = plan(argument, source, draft, like);
            if (alike && (like == null || !(argument instanceof ValueExpression.Constant))) {
                like = planned.type();
            }
            arguments.add(planned);
            nodes.add(planned.node());
        }
        LogicalType.Kind kind = arguments.isEmpty()
                ? LogicalType.Kind.INTEGER
                : arguments.get(0).kind();
        Arguments.check(function, kind);
        return new Planned(
                new FunctionCall(Arguments.ofKind(function, kind), kind, nodes),
                alike ? arguments.get(0).type() : result(function));
    }

    private ColumnType<?> result(ScalarFunction function) {
        LogicalType.Kind kind = Objects.requireNonNull(function.kind());
        LogicalType type = kind == LogicalType.Kind.INSTANT
                ? LogicalType.temporal(kind, Arguments.FRACTION_DIGITS)
                : LogicalType.of(kind);
        return types.of(type, Objects.requireNonNull(function.javaType()));
    }

    /** The path is bound, so all paths have one plan. */
    private Planned json(ValueExpression.JsonValue json, Source source, Draft draft) {
        draft.token(json.read());
        Planned document = plan(json.document(), source, draft, null);
        if (!Arguments.document(document.kind())) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "A path leads into JSON documents, not into " + document.kind() + ".");
        }
        ColumnType<?> result = switch (json.read()) {
            case TEXT -> types.of(String.class);
            case WHOLE_NUMBER -> types.of(Long.class);
            case NUMBER -> types.of(Double.class);
            case BOOLEAN, PRESENT -> types.of(Boolean.class);
            case DOCUMENT -> types.of(Json.class);
            case LENGTH -> types.of(Integer.class);
        };
        if (json.read() == JsonRead.LENGTH) {
            draft.reachOut();
        }
        Parameter path = draft.value(types.of(String.class), syntax.json().path(json.path()));
        return new Planned(new JsonValue(document.node(), document.kind(), path, json.read()), result);
    }

    private Planned named(ValueExpression.NamedCall call, Source source, Draft draft) {
        draft.token(Mark.NAMED);
        draft.token(call.name());
        draft.token(call.type());
        draft.token(call.arguments().size());
        List<Expression> nodes = new ArrayList<>();
        for (ValueExpression argument : call.arguments()) {
            nodes.add(plan(argument, source, draft, null).node());
        }
        return new Planned(new NamedFunction(call.name(), nodes), types.of(call.type()));
    }

    private Planned choice(ValueExpression.Case choice, Source source, Draft draft, @Nullable ColumnType<?> wanted) {
        draft.token(Mark.CASE);
        ColumnType<?> like = wanted;
        List<Choice.Branch> branches = new ArrayList<>();
        for (ValueExpression.Case.Branch branch : choice.branches()) {
            Expression condition = conditions.plan(branch.condition(), source, draft);
            Planned value = plan(branch.value(), source, draft, like);
            like = like == null ? value.type() : like;
            branches.add(new Choice.Branch(condition, value.node()));
        }
        draft.end();
        Expression otherwise = null;
        if (choice.otherwise() == null) {
            draft.token(Mark.ABSENT);
        } else {
            draft.token(Mark.PRESENT);
            otherwise = plan(choice.otherwise(), source, draft, like).node();
        }
        return new Planned(new Choice(branches, otherwise), Objects.requireNonNull(like));
    }
}
