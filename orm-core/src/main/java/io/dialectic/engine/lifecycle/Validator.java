package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.Kinds;
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
            checkKinds(model, row, i, violations);
        }
        report(model, violations);
    }

    /** A key that leads to one of several models leads nowhere without the value that tells which. */
    private static void checkKinds(BoundModel<?> model, NewRow row, int number, List<Violation> violations) {
        for (Kinds kinds : model.kinds()) {
            if (row.value(kinds.attribute()) == null
                    && (row.writes(kinds.attribute()) || !leftToDatabase(kinds.attribute()))
                    && kinds.keys().stream().anyMatch(key -> row.value(key) != null)) {
                violations.add(violation(
                        model,
                        kinds.attribute(),
                        "kind",
                        number,
                        "must not be null where " + kinds.keys() + " is set"));
            }
        }
    }

    private static void checkKind(
            BoundModel<?> model, Attribute attribute, Object value, int row, List<Violation> violations) {
        for (Kinds kinds : model.kinds()) {
            if (kinds.attribute() == attribute && !kinds.values().contains(value)) {
                violations.add(violation(
                        model,
                        attribute,
                        "kind",
                        row,
                        "must be one of " + kinds.values() + ", to which its associations lead"));
            }
        }
    }

    /** Checks values that are to be set. */
    public static void checkChange(BoundModel<?> model, Assignments assignments) {
        List<Violation> violations = new ArrayList<>();
        for (Attribute attribute : assignments.attributes()) {
            if (attribute.computed()) {
                violations.add(
                        violation(model, attribute, "computed", 0, "is worked out by the database and cannot be set"));
            }
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
        checkKind(model, attribute, value, row, violations);
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
