package io.dialectic.query;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that must be there. Not every caller's compiler knows that null is none, so what was left out is refused with the
 * name of the method, where it is given, and not found out about later as a {@code NullPointerException}; for the engine.
 */
public final class Given {
    private Given() {}

    /**
     * The argument, which must not be null.
     *
     * @param method what was called, such as {@code where}
     * @param what what it takes, such as {@code a condition}
     * @throws QueryException if it is null
     */
    public static <T> T to(String method, String what, @Nullable T argument) {
        if (argument == null) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    method + "(...) takes " + what + " and was given null. Give one, or leave the call out.");
        }
        return argument;
    }

    /** The arguments, which must be there and none of them null. */
    public static <L extends Iterable<?>> L all(String method, String what, @Nullable L arguments) {
        L given = to(method, what, arguments);
        for (Object argument : given) {
            to(method, what, argument);
        }
        return given;
    }

    /** The arguments as a list, which must be there and none of them null. */
    @SafeVarargs
    public static <T> List<T> each(String method, String what, @Nullable T @Nullable ... arguments) {
        T[] given = to(method, what, arguments);
        for (T argument : given) {
            to(method, what, argument);
        }
        return List.of(given);
    }

    /**
     * What the caller's function made, which must not be null.
     *
     * @param what what it has to return, such as {@code a query}
     */
    public static <T> T back(String method, String what, @Nullable T made) {
        if (made == null) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The function given to " + method + "(...) returned null. Let it return " + what + ".");
        }
        return made;
    }
}
