package io.dialectic.engine;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.ValueExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about conditions. */
final class Conditions {
    private Conditions() {}

    /** Whether a condition holds for every row whatever its values, such as that of an empty {@code notIn}. */
    static boolean alwaysHolds(Condition condition) {
        return Boolean.TRUE.equals(constant(condition));
    }

    /** True or false if the condition is that for every row, else null. */
    private static @Nullable Boolean constant(Condition condition) {
        if (condition instanceof Condition.Test test) {
            boolean empty = !test.operands().isEmpty()
                    && test.operands().get(0) instanceof ValueExpression.Constants list
                    && list.values().isEmpty();
            return empty ? test.operator() == Operator.NOT_IN : null;
        }
        if (condition instanceof Condition.Not not) {
            Boolean inner = constant(not.part());
            return inner == null ? null : !inner;
        }
        if (condition instanceof Condition.Fails fails) {
            Boolean inner = constant(fails.part());
            return inner == null ? null : !inner;
        }
        if (condition instanceof Condition.Exists || condition instanceof Condition.Some) {
            return null;
        }
        boolean and = condition instanceof Condition.And;
        Iterable<Condition> parts =
                condition instanceof Condition.And all ? all.parts() : ((Condition.Or) condition).parts();
        boolean known = true;
        for (Condition part : parts) {
            Boolean value = constant(part);
            if (value != null && value != and) {
                return value;
            }
            known &= value != null;
        }
        return known ? and : null;
    }

    /** The values that a condition of equalities fixes; an error if it is anything else. */
    static Map<Attribute, @Nullable Object> equalities(@Nullable Condition condition, String doing) {
        Map<Attribute, @Nullable Object> values = new LinkedHashMap<>();
        if (condition != null) {
            gather(condition, doing, values);
        }
        return values;
    }

    private static void gather(Condition condition, String doing, Map<Attribute, @Nullable Object> values) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> gather(part, doing, values));
        } else if (condition instanceof Condition.Test test
                && test.subject() instanceof ValueExpression.Property property
                && property.path().isEmpty()
                && test.operator() == Operator.EQ
                && test.operands().get(0) instanceof ValueExpression.Constant constant) {
            values.put(property.attribute(), constant.value());
        } else if (condition instanceof Condition.Test test
                && test.subject() instanceof ValueExpression.Property property
                && property.path().isEmpty()
                && test.operator() == Operator.IS_NULL) {
            values.put(property.attribute(), null);
        } else {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    doing + " takes conditions of equality only, since they become values of the new row. Use"
                            + " where(...).eq(...), or find and create in two steps.");
        }
    }
}
