package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.sql.Like;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operands of a test as they are bound. Shape and plan are made from this one form, so they agree on which values there
 * are and in which order.
 *
 * @param bound the values to bind, none of them null
 * @param withNull whether a list had a null among its values
 */
record Operands(List<Object> bound, boolean withNull) {
    static Operands of(Condition.Test test, ColumnType<?> type, boolean arrays) {
        return switch (test.operator()) {
            case EQ, NE, GT, GTE, LT, LTE, BETWEEN, NOT_BETWEEN -> plain(test, type);
            case LIKE, NOT_LIKE -> pattern(test, "", "", false);
            case STARTS_WITH -> pattern(test, "", "%", true);
            case ENDS_WITH -> pattern(test, "%", "", true);
            case CONTAINS -> pattern(test, "%", "%", true);
            case IN, NOT_IN -> list(test, type, arrays);
            case IS_NULL, IS_NOT_NULL -> new Operands(List.of(), false);
        };
    }

    private static Operands plain(Condition.Test test, ColumnType<?> type) {
        List<Object> values = new ArrayList<>(test.operands().size());
        for (Object operand : test.operands()) {
            values.add(checked(test.attribute(), type, present(test, operand)));
        }
        return new Operands(values, false);
    }

    private static Operands pattern(Condition.Test test, String before, String after, boolean literal) {
        LogicalType.Kind kind = test.attribute().type().kind();
        if (kind != LogicalType.Kind.STRING && kind != LogicalType.Kind.TEXT) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + test.attribute() + "' is no text, so " + words(test.operator())
                            + " does not apply. Compare it with eq, in or between.");
        }
        String text = (String) present(test, test.operands().get(0));
        return new Operands(List.of(before + (literal ? Like.literally(text) : text) + after), false);
    }

    /** Lists are padded to a power of two by their last value, so that few shapes cover all lengths. */
    private static Operands list(Condition.Test test, ColumnType<?> type, boolean arrays) {
        List<Object> values = new ArrayList<>(test.operands().size());
        boolean withNull = false;
        for (Object operand : test.operands()) {
            if (operand == null) {
                withNull = true;
            } else {
                values.add(checked(test.attribute(), type, operand));
            }
        }
        if (values.isEmpty()) {
            return new Operands(List.of(), withNull);
        }
        if (boundAsArray(type, arrays)) {
            return new Operands(List.of(values), withNull);
        }
        int padded = Integer.highestOneBit(values.size());
        padded = padded == values.size() ? padded : padded * 2;
        Object last = values.get(values.size() - 1);
        while (values.size() < padded) {
            values.add(last);
        }
        return new Operands(values, withNull);
    }

    /** Whether a list is bound as one array: arrays themselves are not, since an array of arrays is another thing. */
    static boolean boundAsArray(ColumnType<?> type, boolean arrays) {
        return arrays && type.logicalType().kind() != LogicalType.Kind.ARRAY;
    }

    private static Object present(Condition.Test test, @Nullable Object operand) {
        if (operand == null) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + test.attribute() + "' is compared with null by " + words(test.operator())
                            + ", which would match nothing. Use isNull or isNotNull, or leave the condition out.");
        }
        return operand;
    }

    private static Object checked(Attribute attribute, ColumnType<?> type, Object value) {
        if (!attribute.type().comparable()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + attribute + "' is of the kind " + attribute.type().kind()
                            + ", whose values cannot be compared. Ask for null or not, or hold it as another kind.");
        }
        if (!type.javaType().isInstance(value)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + attribute + "' holds " + type.javaType().getName() + " and cannot be compared with a "
                            + value.getClass().getName() + ". Convert the value first.");
        }
        return value;
    }

    private static String words(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
