package io.dialectic.query;

import io.dialectic.model.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition over the attributes of one model, as a value. */
public sealed interface Condition {
    /**
     * A test of one attribute.
     *
     * @param operands the values: none, one, two (between) or any number (in), null elements only in lists of {@code IN}
     */
    record Test(Attribute attribute, Operator operator, List<@Nullable Object> operands) implements Condition {}

    /** All parts hold; with no part, everything matches. */
    record And(List<Condition> parts) implements Condition {}

    /** Some part holds; with no part, nothing matches. */
    record Or(List<Condition> parts) implements Condition {}

    /** The part does not hold. As in SQL, what is unknown stays unknown. */
    record Not(Condition part) implements Condition {}

    /** Both hold; null stands for no condition. */
    static Condition and(@Nullable Condition first, Condition second) {
        return first == null ? second : new And(List.of(first, second));
    }
}
