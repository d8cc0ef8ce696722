package io.dialectic.sql;

import io.dialectic.function.ScalarFunction;
import io.dialectic.type.LogicalType;
import java.util.List;

/**
 * A portable function.
 *
 * @param kind what its first argument means, where that changes how it is spelled
 */
public record FunctionCall(ScalarFunction function, LogicalType.Kind kind, List<Expression> arguments)
        implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().function(function, kind).write(writer, arguments);
    }
}
