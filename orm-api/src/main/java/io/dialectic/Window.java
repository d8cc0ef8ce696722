package io.dialectic;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import io.dialectic.query.Window.Bound;
import io.dialectic.query.Window.Frame;
import io.dialectic.query.Window.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an {@link Aggregate} or a function of {@link Windows} sees from each row:
 * {@code Window.partitionBy(attr(Post::getAuthorId)).orderBy(attr(Post::getId).asc())}. Immutable.
 *
 * @param <M> the model
 */
public final class Window<M> {
    private final List<Expr<M, ?>> partition;
    private final List<Order<M>> order;
    private final @Nullable Frame frame;

    private Window(List<Expr<M, ?>> partition, List<Order<M>> order, @Nullable Frame frame) {
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /** All rows that have the same values; all rows without any value. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Window<M> partitionBy(Expr<M, ?>... values) {
        return new Window<>(Given.each("partitionBy", "expressions", values), List.of(), null);
    }

    /** All rows, in an order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Window<M> orderedBy(Order<M>... keys) {
        return new Window<>(List.of(), Given.each("orderedBy", "sort keys", keys), null);
    }

    /** The same in an order; further calls add further keys. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Window<M> orderBy(Order<M>... keys) {
        List<Order<M>> longer = new ArrayList<>(order);
        longer.addAll(Given.each("orderBy", "sort keys", keys));
        return new Window<>(partition, List.copyOf(longer), frame);
    }

    /** The rows between two distances from the row, counted in rows: {@code rows(Window.preceding(2), Window.currentRow())}. */
    public Window<M> rows(Bound start, Bound end) {
        return new Window<>(partition, order, frame(Unit.ROWS, start, end));
    }

    /** The rows between two distances from the row, counted in the number that the window is ordered by. */
    public Window<M> range(Bound start, Bound end) {
        return new Window<>(partition, order, frame(Unit.RANGE, start, end));
    }

    /** The rows between two distances from the row, counted in groups of equal order. */
    public Window<M> groups(Bound start, Bound end) {
        return new Window<>(partition, order, frame(Unit.GROUPS, start, end));
    }

    private static Frame frame(Unit unit, Bound start, Bound end) {
        String method = unit.name().toLowerCase(Locale.ROOT);
        Bound.Kind first = Given.to(method, "a bound", start).kind();
        Bound.Kind last = Given.to(method, "a bound", end).kind();
        if (first.compareTo(last) > 0
                || first == Bound.Kind.UNBOUNDED_FOLLOWING
                || last == Bound.Kind.UNBOUNDED_PRECEDING) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "A frame of " + method + " begins behind its end: "
                            + first.name().toLowerCase(Locale.ROOT) + " comes after "
                            + last.name().toLowerCase(Locale.ROOT) + ". Give the start first.");
        }
        return new Frame(unit, start, end);
    }

    /** From the first row. */
    public static Bound unboundedPreceding() {
        return new Bound(Bound.Kind.UNBOUNDED_PRECEDING, 0);
    }

    /** So far in front of the row. */
    public static Bound preceding(int distance) {
        return new Bound(Bound.Kind.PRECEDING, Functions.notNegative("distance", distance));
    }

    /** The row itself. */
    public static Bound currentRow() {
        return new Bound(Bound.Kind.CURRENT_ROW, 0);
    }

    /** So far behind the row. */
    public static Bound following(int distance) {
        return new Bound(Bound.Kind.FOLLOWING, Functions.notNegative("distance", distance));
    }

    /** To the last row. */
    public static Bound unboundedFollowing() {
        return new Bound(Bound.Kind.UNBOUNDED_FOLLOWING, 0);
    }

    io.dialectic.query.Window resolve(ModelDefinition model) {
        List<ValueExpression> values = new ArrayList<>();
        for (Expr<M, ?> value : partition) {
            values.add(value.resolve(model));
        }
        return new io.dialectic.query.Window(
                values, order.stream().map(key -> key.resolve(model)).toList(), frame);
    }
}
