package io.dialectic.engine.plan;

import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.Between;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Expression;
import io.dialectic.sql.InArray;
import io.dialectic.sql.InList;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Like;
import io.dialectic.sql.Negation;
import io.dialectic.sql.NullTest;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Truth;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns conditions over attributes into predicates over columns. */
final class ConditionPlanner {
    private final TypeCatalog types;
    private final boolean arrays;

    ConditionPlanner(TypeCatalog types, boolean arrays) {
        this.types = types;
        this.arrays = arrays;
    }

    boolean arrays() {
        return arrays;
    }

    Expression plan(BoundModel<?> model, @Nullable String alias, Condition condition, Slots slots) {
        if (condition instanceof Condition.Test test) {
            return test(model, alias, test, slots);
        }
        if (condition instanceof Condition.Not not) {
            return new Negation(plan(model, alias, not.part(), slots));
        }
        boolean and = condition instanceof Condition.And;
        List<Condition> parts =
                condition instanceof Condition.And all ? all.parts() : ((Condition.Or) condition).parts();
        if (parts.isEmpty()) {
            return new Truth(and);
        }
        List<Expression> planned = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            planned.add(plan(model, alias, part, slots));
        }
        return planned.size() == 1 ? planned.get(0) : new Junction(and, planned);
    }

    private Expression test(BoundModel<?> model, @Nullable String alias, Condition.Test test, Slots slots) {
        Attribute attribute = test.attribute();
        ColumnType<?> type = model.type(attribute);
        ColumnReference column = new ColumnReference(alias, attribute.column());
        return switch (test.operator()) {
            case EQ -> compare(column, Comparison.Operator.EQUAL, slots.take(type));
            case NE -> compare(column, Comparison.Operator.NOT_EQUAL, slots.take(type));
            case GT -> compare(column, Comparison.Operator.GREATER, slots.take(type));
            case GTE -> compare(column, Comparison.Operator.GREATER_OR_EQUAL, slots.take(type));
            case LT -> compare(column, Comparison.Operator.LESS, slots.take(type));
            case LTE -> compare(column, Comparison.Operator.LESS_OR_EQUAL, slots.take(type));
            case LIKE -> new Like(column, slots.take(type), false, false);
            case NOT_LIKE -> new Like(column, slots.take(type), true, false);
            case STARTS_WITH, ENDS_WITH, CONTAINS -> new Like(column, slots.take(type), false, true);
            case BETWEEN -> new Between(column, slots.take(type), slots.take(type), false);
            case NOT_BETWEEN -> new Between(column, slots.take(type), slots.take(type), true);
            case IN -> membership(column, type, Operands.of(test, type, arrays), false, slots);
            case NOT_IN -> membership(column, type, Operands.of(test, type, arrays), true, slots);
            case IS_NULL -> new NullTest(column, false);
            case IS_NOT_NULL -> new NullTest(column, true);
        };
    }

    private static Expression compare(ColumnReference column, Comparison.Operator operator, Parameter value) {
        return new Comparison(column, operator, value);
    }

    /** An empty list is a constant; a null in the list becomes a null test, since SQL's own answer is unknown. */
    private Expression membership(
            ColumnReference column, ColumnType<?> type, Operands operands, boolean negated, Slots slots) {
        Expression nulls = new NullTest(column, negated);
        if (operands.bound().isEmpty()) {
            return operands.withNull() ? nulls : new Truth(negated);
        }
        Expression listed = Operands.boundAsArray(type, arrays)
                ? new InArray(column, slots.take(arrayOf(type)), negated)
                : new InList(
                        column,
                        operands.bound().stream().map(value -> slots.take(type)).toList(),
                        negated);
        if (!operands.withNull()) {
            return listed;
        }
        return negated ? Junction.and(List.of(listed, nulls)) : Junction.or(List.of(listed, nulls));
    }

    private ColumnType<?> arrayOf(ColumnType<?> type) {
        return types.arrayOf(type)
                .orElseThrow(() -> new IllegalStateException("the dialect has arrays but none of " + type));
    }
}
