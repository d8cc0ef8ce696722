package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.ValueExpression;
import io.dialectic.type.ColumnType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What conditions may be about, and compared with. */
final class Operands {
    private Operands() {}

    /** Refuses tests of text on what is none. */
    static void checkText(Condition.Test test, Planned subject) {
        if (!Arguments.text(subject.kind())) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is no text, so " + words(test.operator())
                            + " does not apply. Compare it with eq, in or between.");
        }
    }

    /** The operand, which may not be null. */
    static Object present(Condition.Test test, @Nullable Object operand) {
        if (operand == null) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is compared with null by " + words(test.operator())
                            + ", which would match nothing. Use isNull or isNotNull, or leave the condition out.");
        }
        return operand;
    }

    /** The value, which must be one that the subject can be compared with. */
    static Object checked(Condition.Test test, ColumnType<?> type, Object value) {
        if (!type.logicalType().comparable()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is of the kind "
                            + type.logicalType().kind()
                            + ", whose values cannot be compared. Ask whether it is null, or hold it as another kind.");
        }
        if (!type.javaType().isInstance(value)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " holds " + type.javaType().getName() + " and cannot be compared with a "
                            + value.getClass().getName() + ". Convert the value first.");
        }
        return value;
    }

    /** What a test is about, in words. */
    static String words(ValueExpression subject) {
        return subject instanceof ValueExpression.Property property
                ? "'" + property.attribute() + "'"
                : "The expression";
    }

    /** An operator in words. */
    static String words(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
