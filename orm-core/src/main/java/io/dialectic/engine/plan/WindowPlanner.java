package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.WindowFunction;
import io.dialectic.query.ValueExpression;
import io.dialectic.query.Window;
import io.dialectic.spi.Feature;
import io.dialectic.sql.Expression;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.WindowCall;
import io.dialectic.sql.Windowed;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns functions over windows of models into such over tables. */
final class WindowPlanner {
    private enum Mark {
        CALL,
        AGGREGATE,
        NO_FRAME
    }

    private final ValuePlanner values;
    private final ValueTypes types;
    private final Abilities abilities;

    WindowPlanner(ValuePlanner values, ValueTypes types, Abilities abilities) {
        this.values = values;
        this.types = types;
        this.abilities = abilities;
    }

    Planned call(ValueExpression.WindowCall call, Source source, Draft draft) {
        draft.token(Mark.CALL);
        draft.token(call.function());
        draft.token(call.count());
        draft.token(call.arguments().size());
        if (call.function() == WindowFunction.NTH_VALUE) {
            abilities.require(Feature.NTH_VALUE, "Number the rows by rowNumber and choose one by a case.");
        }
        if (call.arguments().size() > 1) {
            abilities.require(Feature.NEIGHBOUR_DEFAULT, "Leave the default out, and choose it by a case.");
        }
        Draft.Place before = enter(draft);
        List<Expression> arguments = new ArrayList<>();
        ColumnType<?> type = null;
        for (ValueExpression argument : call.arguments()) {
            Planned planned = values.plan(argument, source, draft, type);
            type = type == null ? planned.type() : type;
            arguments.add(planned.node());
        }
        // Distances are ours, not values of the application's: databases want them in the text.
        IntegerConstant count = new IntegerConstant(call.count());
        ColumnType<?> result = switch (call.function()) {
            case ROW_NUMBER, RANK, DENSE_RANK -> types.of(Long.class);
            case BUCKET -> {
                arguments.add(count);
                yield types.of(Long.class);
            }
            case PERCENT_RANK, CUMULATIVE_DISTRIBUTION -> types.of(Double.class);
            case LAG, LEAD, NTH_VALUE -> {
                arguments.add(1, count);
                yield Objects.requireNonNull(type);
            }
            case FIRST_VALUE, LAST_VALUE -> Objects.requireNonNull(type);
        };
        Expression node = over(new WindowCall(call.function(), arguments), call.window(), source, draft);
        draft.at(before);
        return new Planned(node, result);
    }

    Planned aggregate(ValueExpression.WindowAggregate call, Source source, Draft draft) {
        draft.token(Mark.AGGREGATE);
        Draft.Place before = enter(draft);
        boolean aggregated = draft.aggregated(false);
        Draft.Place around = draft.at(Draft.Place.GROUP);
        Planned aggregate = values.plan(call.aggregate(), source, draft, null);
        draft.at(around);
        draft.aggregated(aggregated);
        Expression node = over(aggregate.node(), call.window(), source, draft);
        draft.at(before);
        return new Planned(node, aggregate.type());
    }

    /** Windows see groups, if there are any, and are made when these are. */
    private static Draft.Place enter(Draft draft) {
        if (draft.place() == Draft.Place.ORDER) {
            return draft.at(Draft.Place.ROW);
        }
        if (draft.place() != Draft.Place.RESULT) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "A window function is made of the rows of a result and cannot choose or group them. Read it, order"
                            + " by it, or test it in a query of the selection.");
        }
        return draft.at(Draft.Place.GROUP);
    }

    private Expression over(Expression call, Window window, Source source, Draft draft) {
        List<Expression> partition = new ArrayList<>();
        for (ValueExpression value : window.partitionBy()) {
            partition.add(values.plan(value, source, draft, null).node());
        }
        draft.end();
        List<Ordering> order = values.order(window.orderBy(), source, draft);
        draft.token(window.frame() == null ? Mark.NO_FRAME : window.frame());
        return new Windowed(call, partition, order, frame(window.frame()));
    }

    private Windowed.@Nullable Frame frame(Window.@Nullable Frame frame) {
        if (frame == null) {
            return null;
        }
        if (frame.unit() == Window.Unit.GROUPS) {
            abilities.require(Feature.WINDOW_GROUPS, "Count in rows.");
        }
        if (frame.unit() == Window.Unit.RANGE && (distant(frame.start()) || distant(frame.end()))) {
            abilities.require(Feature.WINDOW_RANGE_DISTANCE, "Count in rows.");
        }
        return new Windowed.Frame(
                Windowed.Frame.Unit.valueOf(frame.unit().name()), bound(frame.start()), bound(frame.end()));
    }

    private static boolean distant(Window.Bound bound) {
        return bound.kind() == Window.Bound.Kind.PRECEDING || bound.kind() == Window.Bound.Kind.FOLLOWING;
    }

    private static Windowed.Frame.Bound bound(Window.Bound bound) {
        return new Windowed.Frame.Bound(
                Windowed.Frame.Bound.Kind.valueOf(bound.kind().name()), bound.distance());
    }
}
