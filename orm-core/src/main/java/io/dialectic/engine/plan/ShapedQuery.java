package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.query.Condition;
import io.dialectic.query.Include;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart: its shape, and its values in the order of the slots that {@link Planner} gives them. Both walk a
 * description in the same order: the condition, the includes that belong to the statement, limit, offset.
 */
public final class ShapedQuery {
    private static final Object END = new Object();

    private enum Mark {
        AND,
        OR,
        NOT,
        NO_CONDITION,
        JOIN,
        EXISTS,
        SEPARATE
    }

    private record ListShape(int size, boolean withNull) {}

    private final BoundModels models;
    private final boolean arrays;
    private final List<Object> tokens = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private ShapedQuery(BoundModels models, boolean arrays) {
        this.models = models;
        this.arrays = arrays;
    }

    /**
     * Takes a query apart.
     *
     * @param purpose what the plan is for, such as rows or a count, with all that changes the statement
     * @param before values of slots that stand in front of the query's
     */
    static ShapedQuery of(
            BoundModel<?> model,
            QueryDescription query,
            BoundModels models,
            boolean arrays,
            Object purpose,
            List<? extends @Nullable Object> before) {
        ShapedQuery shaped = new ShapedQuery(models, arrays);
        shaped.values.addAll(before);
        shaped.tokens.add(purpose);
        shaped.tokens.add(query.model());
        shaped.rows(model, query);
        for (OrderBy key : query.order()) {
            shaped.tokens.add(key);
        }
        shaped.tokens.add(END);
        if (query.limit() >= 0) {
            shaped.tokens.add("limit");
            shaped.values.add(query.limit());
        }
        if (query.offset() > 0) {
            shaped.tokens.add("offset");
            shaped.values.add(query.offset());
        }
        if (query.lock() != null) {
            shaped.tokens.add(query.lock());
        }
        return shaped;
    }

    /** The key of the plan. */
    public Shape shape() {
        return new Shape(tokens);
    }

    /** The values by slot. */
    public @Nullable Object[] values() {
        return values.toArray();
    }

    private void rows(BoundModel<?> model, QueryDescription query) {
        tokens.add(query.deleted());
        if (query.where() == null) {
            tokens.add(Mark.NO_CONDITION);
        } else {
            condition(model, query.where());
        }
        for (Include include : query.includes()) {
            include(include);
        }
        tokens.add(END);
    }

    private void include(Include include) {
        tokens.add(include.association());
        if (include.association().kind() == Association.Kind.BELONGS_TO) {
            tokens.add(Mark.JOIN);
            tokens.add(include.required());
            rows(models.of(include.child().model()), include.child());
        } else if (include.required()) {
            tokens.add(Mark.EXISTS);
            rows(models.of(include.child().model()), include.child());
        } else {
            tokens.add(Mark.SEPARATE);
        }
    }

    private void condition(BoundModel<?> model, Condition condition) {
        if (condition instanceof Condition.Test test) {
            Operands operands = Operands.of(test, model.type(test.attribute()), arrays);
            tokens.add(test.attribute());
            tokens.add(test.operator());
            switch (test.operator()) {
                case IN, NOT_IN -> tokens.add(new ListShape(operands.bound().size(), operands.withNull()));
                default -> {}
            }
            values.addAll(operands.bound());
        } else if (condition instanceof Condition.And and) {
            group(model, Mark.AND, and.parts());
        } else if (condition instanceof Condition.Or or) {
            group(model, Mark.OR, or.parts());
        } else if (condition instanceof Condition.Not not) {
            tokens.add(Mark.NOT);
            condition(model, not.part());
        }
    }

    private void group(BoundModel<?> model, Mark mark, List<Condition> parts) {
        tokens.add(mark);
        for (Condition part : parts) {
            condition(model, part);
        }
        tokens.add(END);
    }
}
