package io.dialectic.sql;

import io.dialectic.function.AggregateFunction;
import io.dialectic.type.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of many rows.
 *
 * @param kind what the argument means, where that changes how it is spelled
 * @param argument what is taken from each row, or null to count rows
 * @param filter which rows it takes, or null for all
 */
public record AggregateCall(
        AggregateFunction function,
        LogicalType.Kind kind,
        @Nullable Expression argument,
        boolean distinct,
        @Nullable Expression filter)
        implements Expression {
    @Override
    public void write(SqlWriter writer) {
        if (filter == null) {
            call(writer, argument);
        } else {
            writer.syntax().filter().write(writer, this);
        }
    }

    /** Writes the call without the filter. */
    void call(SqlWriter writer, @Nullable Expression value) {
        AggregateSpelling spelling = writer.syntax().aggregate(function, kind);
        writer.sql(spelling.name() + "(" + (distinct ? "DISTINCT " : ""));
        if (value == null) {
            writer.sql("*)");
        } else {
            spelling.argument().write(writer, List.of(value));
            writer.sql(")");
        }
    }
}
