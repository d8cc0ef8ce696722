package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.AggregateFunction;
import io.dialectic.query.Condition;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.sql.AggregateCall;
import io.dialectic.sql.Choice;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Expression;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Junction;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns aggregates of models into such of tables. */
final class AggregatePlanner {
    private enum Mark {
        PRESENT,
        ABSENT
    }

    private final ValuePlanner values;
    private final ConditionPlanner conditions;
    private final ValueTypes types;
    private final Abilities abilities;
    private final boolean ofOneRow;

    AggregatePlanner(
            Dialect dialect, ValuePlanner values, ConditionPlanner conditions, ValueTypes types, Abilities abilities) {
        this.values = values;
        this.conditions = conditions;
        this.types = types;
        this.abilities = abilities;
        this.ofOneRow = dialect.profile().behaviour().is(Fact.AggregatedValues.OF_ONE_ROW);
    }

    Planned plan(ValueExpression.Aggregate aggregate, Source source, Draft draft) {
        if (draft.place() == Draft.Place.ROW || draft.place() == Draft.Place.ORDER) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    aggregate.function() + " is a value of many rows and cannot test or group single rows. Test groups"
                            + " in having, or use a sub-query.");
        }
        draft.aggregate();
        draft.token(aggregate.function());
        draft.token(aggregate.distinct());
        Draft.Place before = draft.at(Draft.Place.ROW);
        Map<ValueExpression, Planned> keys = draft.keys(Map.of());
        ComputedBeside beside = new ComputedBeside(source, draft);
        List<Source> referred = new ArrayList<>();
        List<Source> outside = draft.referred(referred);
        Planned argument = null;
        if (aggregate.argument() == null) {
            draft.token(Mark.ABSENT);
        } else {
            draft.token(Mark.PRESENT);
            argument = argument(aggregate.argument(), source, beside, draft);
        }
        Expression filter = null;
        if (aggregate.filter() == null) {
            draft.token(Mark.ABSENT);
        } else {
            draft.token(Mark.PRESENT);
            filter = filter(aggregate.filter(), source, beside, draft);
        }
        draft.referred(outside);
        if (outside != null) {
            outside.addAll(referred);
        }
        beside.join();
        if (!ofOneRow && AggregateLevel.isAround(source, referred)) {
            if (argument != null) {
                argument = new Planned(AggregateLevel.tie(argument.node(), source), argument.type());
            } else if (filter != null) {
                filter = Junction.and(List.of(filter, AggregateLevel.always(source)));
            }
        }
        draft.at(before);
        draft.keys(keys);
        if (aggregate.function() == AggregateFunction.STANDARD_DEVIATION
                || aggregate.function() == AggregateFunction.VARIANCE) {
            abilities.require(
                    Feature.STATISTICAL_AGGREGATES, "Compute it of the sums of the values and of their squares.");
        }
        LogicalType.Kind kind = argument == null ? LogicalType.Kind.INTEGER : argument.kind();
        Arguments.check(aggregate.function(), kind, aggregate.type());
        ColumnType<?> type = result(aggregate, argument);
        draft.token(type);
        return new Planned(
                new AggregateCall(
                        aggregate.function(),
                        kind,
                        argument == null ? null : argument.node(),
                        aggregate.distinct(),
                        filter),
                type);
    }

    /** Computed beside the row where the database aggregates nothing but what belongs to the row. */
    private Planned argument(ValueExpression value, Source source, ComputedBeside beside, Draft draft) {
        int reaches = draft.reaches();
        Planned planned = values.plan(value, source, draft, null);
        return !ofOneRow || draft.reaches() == reaches
                ? planned
                : new Planned(beside.add(planned.node()), planned.type());
    }

    private Expression filter(Condition condition, Source source, ComputedBeside beside, Draft draft) {
        int reaches = draft.reaches();
        Expression planned = conditions.plan(condition, source, draft);
        return !ofOneRow || draft.reaches() == reaches
                ? planned
                : new Comparison(beside.add(holds(planned)), Comparison.Operator.EQUAL, new IntegerConstant(1));
    }

    private ColumnType<?> result(ValueExpression.Aggregate aggregate, @Nullable Planned argument) {
        if (aggregate.type() == null) {
            return Objects.requireNonNull(argument).type();
        }
        if (aggregate.function() == AggregateFunction.SUM && aggregate.type() == BigDecimal.class) {
            return types.decimal(
                    Objects.requireNonNull(argument).type().logicalType().scale());
        }
        return types.of(aggregate.type());
    }

    private static Expression holds(Expression predicate) {
        return new Choice(List.of(new Choice.Branch(predicate, new IntegerConstant(1))), null);
    }
}
