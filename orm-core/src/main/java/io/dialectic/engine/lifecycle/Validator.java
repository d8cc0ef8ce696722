package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import io.dialectic.model.Attribute;
import io.dialectic.type.ColumnType;
import io.dialectic.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses values before any SQL is sent: nulls, and what the rules of
 * the attribute's type and its column forbid. */
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
        return attribute.madeByDatabase();
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
        ColumnType<?> column = model.type(attribute);
        ValueRules.Refusal refusal = ValueRules.refusal(column.logicalType(), column.stored(value));
        String own = refusal == null ? column.refusal(value) : null;
        if (refusal != null) {
            violations.add(violation(model, attribute, refusal.rule(), row, refusal.message()));
        } else if (own != null) {
            violations.add(violation(model, attribute, "type", row, own));
        }
    }

    private static Violation violation(BoundModel<?> model, Attribute attribute, String rule, int row, String message) {
        return new Violation(model.definition().name(), attribute.name(), rule, row, message);
    }
}
