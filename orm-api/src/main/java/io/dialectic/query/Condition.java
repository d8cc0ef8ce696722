package io.dialectic.query;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on a row of a model, as a value. */
public sealed interface Condition {
    /**
     * A test of one value.
     *
     * @param operands what it is tested with: none, one, two (between); for {@code IN} one {@link ValueExpression.Constants}
     *     or {@link ValueExpression.SubQuery}
     */
    record Test(ValueExpression subject, Operator operator, List<ValueExpression> operands) implements Condition {}

    /** All parts hold; with no part, everything matches. */
    record And(List<Condition> parts) implements Condition {}

    /** Some part holds; with no part, nothing matches. */
    record Or(List<Condition> parts) implements Condition {}

    /** The part does not hold. As in SQL, what is unknown stays unknown. */
    record Not(Condition part) implements Condition {}

    /** The part is false or unknown. */
    record Fails(Condition part) implements Condition {}

    /**
     * There is a row at the other end of an association.
     *
     * @param rows which rows there count; its model is the association's target
     */
    record Some(Association association, QueryDescription rows) implements Condition {}

    /** A query has a row. */
    record Exists(QueryDescription query) implements Condition {}

    /** Both hold; null stands for no condition. */
    static Condition and(@Nullable Condition first, Condition second) {
        return first == null ? second : new And(List.of(first, second));
    }

    /** A test of an attribute with constants. */
    static Test test(Attribute attribute, Operator operator, List<@Nullable Object> operands) {
        return test(ValueExpression.Property.of(attribute), operator, operands);
    }

    /** A test with operands that are constants or {@link ValueExpression}s; the values of {@code IN} are one operand. */
    static Test test(ValueExpression subject, Operator operator, List<@Nullable Object> operands) {
        if ((operator == Operator.IN || operator == Operator.NOT_IN)
                && !(operands.size() == 1 && operands.get(0) instanceof ValueExpression.SubQuery)) {
            return new Test(subject, operator, List.of(new ValueExpression.Constants(operands)));
        }
        List<ValueExpression> values = new ArrayList<>(operands.size());
        for (Object operand : operands) {
            values.add(operand instanceof ValueExpression value ? value : new ValueExpression.Constant(operand));
        }
        return new Test(subject, operator, values);
    }

    /** An attribute equals a value. */
    static Test equal(Attribute attribute, Object value) {
        return new Test(
                ValueExpression.Property.of(attribute), Operator.EQ, List.of(new ValueExpression.Constant(value)));
    }
}
