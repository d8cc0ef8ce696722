package io.dialectic.engine;

import io.dialectic.ProcedureCall;
import io.dialectic.SqlResults;
import io.dialectic.engine.read.RawSql.ProcedureParameter;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Nearest;
import io.dialectic.query.Given;
import io.dialectic.spi.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of a stored procedure. */
record EngineProcedureCall(Session session, String name, List<ProcedureParameter> parameters) implements ProcedureCall {
    @Override
    public ProcedureCall in(@Nullable Object value) {
        return with(new ProcedureParameter(null, true, value, Object.class));
    }

    @Override
    public ProcedureCall out(String back, Class<?> type) {
        Given.to("out", "a name", back);
        Given.to("out", "a type", type);
        return with(new ProcedureParameter(back, false, null, type));
    }

    @Override
    public ProcedureCall inOut(String back, @Nullable Object value, Class<?> type) {
        Given.to("inOut", "a name", back);
        Given.to("inOut", "a type", type);
        return with(new ProcedureParameter(back, true, value, type));
    }

    private ProcedureCall with(ProcedureParameter parameter) {
        List<ProcedureParameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new EngineProcedureCall(session, name, List.copyOf(more));
    }

    @Override
    public Result execute() {
        return call(null);
    }

    @Override
    public Result execute(Function<SqlResults, ?> reading) {
        require(Feature.PROCEDURE_RESULTS, "Let it write into a table, and read that.");
        return call(Given.to("execute", "a function that reads results", reading));
    }

    private Result call(@Nullable Function<SqlResults, ?> reading) {
        require(Feature.PROCEDURES, "Run the statements one after the other in a transaction.");
        Map<String, @Nullable Object> back = new LinkedHashMap<>();
        Object read = session.engine.raw.call(session.work, name, parameters, reading, back);
        return new Returned(name, back, read);
    }

    private void require(Feature feature, String instead) {
        if (!session.engine.dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(session.engine.dialectName(), feature.words(), instead);
        }
    }

    private record Returned(
            String procedure,
            Map<String, @Nullable Object> values,
            @Nullable Object read) implements Result {
        @Override
        public <V> @Nullable V get(String name, Class<V> type) {
            if (!values.containsKey(name)) {
                throw new QueryException(
                        ErrorCode.PARAMETER_MISSING,
                        "The call of " + procedure + " has no parameter '" + name + "' that gives a value back. "
                                + Nearest.describe(name, List.copyOf(values.keySet()), "parameters"));
            }
            Object value = values.get(name);
            if (value != null && !Given.to("get", "a type", type).isInstance(value)) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "The parameter '" + name + "' of " + procedure + " gave a "
                                + value.getClass().getSimpleName() + " back, not a " + type.getSimpleName()
                                + ". Ask for the type that out or inOut names.");
            }
            return type.cast(value);
        }
    }
}
