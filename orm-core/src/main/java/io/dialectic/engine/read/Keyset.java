package io.dialectic.engine.read;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Behaviour;
import io.dialectic.spi.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query as a total one, and the place of a row in it: what is sorted by, and the primary key behind it, so that
 * no two rows share a place.
 *
 * @param <M> the model
 */
public final class Keyset<M> {
    /**
     * One sort key.
     *
     * @param nullsFirst whether nulls come first as it is sorted
     */
    private record Key(Attribute attribute, OrderBy order, boolean nullsFirst) {
        boolean nullable() {
            return attribute.nullable() && !attribute.primaryKey();
        }

        Key reversed() {
            OrderBy.Nulls nulls = switch (order.nulls()) {
                case DEFAULT -> OrderBy.Nulls.DEFAULT;
                case FIRST -> OrderBy.Nulls.LAST;
                case LAST -> OrderBy.Nulls.FIRST;
            };
            return new Key(attribute, new OrderBy(order.value(), !order.descending(), nulls), !nullsFirst);
        }

        Condition at(@Nullable Object value) {
            return value == null ? test(Operator.IS_NULL) : test(Operator.EQ, value);
        }

        Condition behind(@Nullable Object value) {
            if (value == null) {
                return nullsFirst ? test(Operator.IS_NOT_NULL) : new Condition.Or(List.of());
            }
            Condition greater = test(order.descending() ? Operator.LT : Operator.GT, value);
            return nullable() && !nullsFirst ? new Condition.Or(List.of(greater, test(Operator.IS_NULL))) : greater;
        }

        private Condition test(Operator operator, @Nullable Object... operands) {
            return Condition.test(attribute, operator, Arrays.asList(operands));
        }
    }

    private final BoundModel<M> model;
    private final List<Key> keys;

    private Keyset(BoundModel<M> model, List<Key> keys) {
        this.model = model;
        this.keys = keys;
    }

    /** The order of a query; refused if it is not by attributes of the model alone. */
    public static <M> Keyset<M> of(BoundModel<M> model, QueryDescription query, Behaviour behaviour) {
        if (model.definition().primaryKey().isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "Rows of " + model
                            + " are computed and have no key, so none is found again. Use limit and offset, or"
                            + " stream().");
        }
        List<OrderBy> order = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        for (OrderBy key : query.order()) {
            Attribute attribute = attribute(key.value());
            if (!attributes.contains(attribute)) {
                attributes.add(comparable(attribute));
                order.add(key);
            }
        }
        for (Attribute key : model.definition().primaryKey()) {
            if (!attributes.contains(key)) {
                attributes.add(comparable(key));
                order.add(OrderBy.of(key, false));
            }
        }
        boolean lowest = behaviour.is(Fact.NullOrder.LOWEST);
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            OrderBy by = order.get(i);
            boolean first =
                    by.nulls() == OrderBy.Nulls.DEFAULT ? lowest != by.descending() : by.nulls() == OrderBy.Nulls.FIRST;
            keys.add(new Key(attributes.get(i), by, first));
        }
        return new Keyset<>(model, keys);
    }

    /** Whether an order is by attributes of the model alone, so that rows have a place in it. */
    public static boolean possible(QueryDescription query) {
        return !query.model().primaryKey().isEmpty()
                && query.order().stream()
                        .allMatch(key -> key.value() instanceof ValueExpression.Property property
                                && property.path().isEmpty());
    }

    private static Attribute attribute(ValueExpression value) {
        if (value instanceof ValueExpression.Property property
                && property.path().isEmpty()) {
            return property.attribute();
        }
        throw new QueryException(
                ErrorCode.INVALID_QUERY,
                "A row has a place to go on from in an order by attributes of its own model only, and this query is"
                        + " ordered by something else. Order by attributes, or use limit and offset.");
    }

    /** 32-bit floating point does not equal what was read of it, on some databases. */
    private static Attribute comparable(Attribute attribute) {
        if (!CursorText.holds(attribute.javaType())) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + attribute + "' holds " + attribute.javaType().getSimpleName()
                            + ", by which a row cannot be found again exactly. Order by another attribute.");
        }
        return attribute;
    }

    /** The query in the total order, or against it. */
    public QueryDescription ordered(QueryDescription query, boolean backwards) {
        return query.order(keys.stream()
                .map(key -> backwards ? key.reversed().order : key.order)
                .toList());
    }

    /** That a row comes behind the one with these values, or in front of it. */
    public Condition behind(List<@Nullable Object> values, boolean backwards) {
        List<Condition> any = new ArrayList<>();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = backwards ? keys.get(i).reversed() : keys.get(i);
            List<Condition> all = new ArrayList<>(equal);
            all.add(key.behind(values.get(i)));
            any.add(all.size() == 1 ? all.get(0) : new Condition.And(all));
            equal.add(key.at(values.get(i)));
        }
        return any.size() == 1 ? any.get(0) : new Condition.Or(any);
    }

    /** The values of a row that tell its place. */
    public List<@Nullable Object> place(M row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Key key : keys) {
            values.add(model.mapped().access().value(row, key.attribute.ordinal()));
        }
        return Collections.unmodifiableList(values);
    }

    /** The place of a row as text. */
    public String text(M row, CursorText texts) {
        return texts.write(subject(), types(), place(row));
    }

    /** The place that a text tells. */
    public List<@Nullable Object> parse(String text, CursorText texts) {
        List<@Nullable Object> values = texts.read(subject(), types(), text);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null && !keys.get(i).nullable()) {
                throw CursorText.foreign();
            }
        }
        return values;
    }

    private List<Class<?>> types() {
        return keys.stream().<Class<?>>map(key -> key.attribute.javaType()).toList();
    }

    /** What a cursor is of: the model and its order, so that one of another query is told. */
    private String subject() {
        StringBuilder subject = new StringBuilder(model.definition().name());
        for (Key key : keys) {
            subject.append('|')
                    .append(key.attribute.name())
                    .append(key.order.descending() ? '-' : '+')
                    .append(key.nullable() ? key.nullsFirst ? "f" : "l" : "");
        }
        return subject.toString();
    }
}
