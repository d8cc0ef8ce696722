package io.dialectic.engine.lifecycle;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.type.LogicalType;
import io.dialectic.type.Range;
import java.time.LocalDate;

/** The form in which databases keep ranges of whole numbers and days: the lower bound included, the upper one excluded. */
final class RangeForm {
    private RangeForm() {}

    @SuppressWarnings("unchecked")
    static Range<?> of(LogicalType element, Range<?> range) {
        try {
            return switch (element.kind()) {
                case INTEGER -> ((Range<Integer>) range).canonical(value -> Math.addExact(value, 1));
                case BIGINT -> ((Range<Long>) range).canonical(value -> Math.addExact(value, 1));
                case DATE -> of((Range<LocalDate>) (Object) range);
                default -> range;
            };
        } catch (ArithmeticException e) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The range " + range + " includes the greatest value of " + element.kind()
                            + ", above which there is none to be excluded. Leave the bound out.",
                    e);
        }
    }

    private static Range<?> of(Range<LocalDate> range) {
        return range.canonical(day -> day.plusDays(1));
    }
}
