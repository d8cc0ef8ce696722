package io.dialectic;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of a stored procedure. Parameters are given in the order of the procedure's. Immutable. */
public interface ProcedureCall {
    /** The next parameter's value. */
    ProcedureCall in(@Nullable Object value);

    /** The next parameter gives a value back, which is then known by a name of the caller's. */
    ProcedureCall out(String name, Class<?> type);

    /** The next parameter takes a value and gives one back. */
    ProcedureCall inOut(String name, @Nullable Object value, Class<?> type);

    /** Calls it; results with rows, if it has any, are passed over. */
    Result execute();

    /** Calls it and reads its results in their order; then it gives the values back. */
    Result execute(Function<SqlResults, ?> reading);

    /** What a call gave back. */
    interface Result {
        /** The value of an {@code out} or {@code inOut} parameter. */
        <V> @Nullable V get(String name, Class<V> type);

        /** What the reader of the results returned; null if there was none. */
        @Nullable
        Object read();
    }
}
