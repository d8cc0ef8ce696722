package io.dialectic.error;

import io.dialectic.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Values were refused before any SQL was sent. Carries every violation found, not just the first. */
public final class ValidationException extends DialecticException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** Made by the engine; {@code violations} has at least one element. */
    public ValidationException(String model, List<Violation> violations) {
        super(
                ErrorCode.VALIDATION_FAILED,
                "Nothing was written to " + model + ", since "
                        + violations.stream().map(Violation::describe).collect(Collectors.joining("; "))
                        + ". Correct the values and write again.",
                null);
        this.violations = List.copyOf(violations);
    }

    /** What was refused, in the order of the rows and their attributes. */
    public List<Violation> violations() {
        return violations;
    }
}
