package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import io.dialectic.model.Attribute;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.validation.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses values before any SQL is sent: nulls, text and bytes that are too long, decimals that do not fit. */
public final class Validator {
    private Validator() {}

    /** Checks rows that are to be inserted; all violations are reported together. */
    public static void checkNew(BoundModel<?> model, List<NewRow> rows) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NewRow row = rows.get(i);
            for (Attribute attribute : model.definition().attributes()) {
                if (row.writes(attribute) || !leftToDatabase(attribute)) {
                    check(model, attribute, row.value(attribute), i, violations);
                }
            }
        }
        report(model, violations);
    }

    /** Checks values that are to be set. */
    public static void checkChange(BoundModel<?> model, Assignments assignments) {
        List<Violation> violations = new ArrayList<>();
        for (Attribute attribute : assignments.attributes()) {
            check(model, attribute, assignments.value(attribute), 0, violations);
        }
        report(model, violations);
    }

    private static boolean leftToDatabase(Attribute attribute) {
        return attribute.generated() || attribute.defaultValue() instanceof ColumnDefault.Expression;
    }

    private static void report(BoundModel<?> model, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(model.definition().name(), violations);
        }
    }

    private static void check(
            BoundModel<?> model, Attribute attribute, @Nullable Object value, int row, List<Violation> violations) {
        if (value == null) {
            if (!attribute.nullable()) {
                violations.add(violation(model, attribute, "notNull", row, "must not be null"));
            }
            return;
        }
        Class<?> type = model.type(attribute).javaType();
        if (!type.isInstance(value)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    model.definition().name() + "." + attribute.name() + " holds " + type.getName() + ", not "
                            + value.getClass().getName() + ". Convert the value first.");
        }
        switch (attribute.type().kind()) {
            case STRING -> {
                int length = value instanceof CharSequence text ? characters(text) : 0;
                if (length > attribute.type().length()) {
                    violations.add(
                            violation(model, attribute, "length", row, tooLong(attribute, length, "characters")));
                }
            }
            case BINARY -> {
                int length = value instanceof byte[] bytes ? bytes.length : 0;
                if (attribute.type().length() > 0 && length > attribute.type().length()) {
                    violations.add(violation(model, attribute, "length", row, tooLong(attribute, length, "bytes")));
                }
            }
            case DECIMAL -> {
                if (value instanceof BigDecimal number) {
                    checkDecimal(model, attribute, number, row, violations);
                }
            }
            default -> {}
        }
    }

    /** Characters as databases count them, code points. */
    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static String tooLong(Attribute attribute, int length, String unit) {
        return "must have at most " + attribute.type().length() + " " + unit + ", and has " + length;
    }

    private static void checkDecimal(
            BoundModel<?> model, Attribute attribute, BigDecimal number, int row, List<Violation> violations) {
        int precision = attribute.type().precision();
        int scale = attribute.type().scale();
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (bare.scale() > scale) {
            violations.add(violation(
                    model, attribute, "scale", row, "must have at most " + scale + " digits behind the point"));
        } else if (bare.precision() - bare.scale() > precision - scale) {
            violations.add(violation(
                    model,
                    attribute,
                    "precision",
                    row,
                    "must have at most " + (precision - scale) + " digits before the point"));
        }
    }

    private static Violation violation(BoundModel<?> model, Attribute attribute, String rule, int row, String message) {
        return new Violation(model.definition().name(), attribute.name(), rule, row, message);
    }
}
