package io.dialectic.sql;

import java.util.Objects;

/** How an aggregate of some of the rows is spelled. */
@FunctionalInterface
public interface FilterSpelling {
    /** The standard (ISO/IEC 9075-2, 10.9): {@code SUM(a) FILTER (WHERE b)}. */
    FilterSpelling CLAUSE = (writer, call) -> {
        call.call(writer, call.argument());
        writer.sql(" FILTER (WHERE ")
                .node(Objects.requireNonNull(call.filter()))
                .sql(")");
    };

    /** {@code SUM(CASE WHEN b THEN a END)}: aggregates leave out nulls. */
    FilterSpelling CASE = (writer, call) -> {
        Expression value = call.argument() == null ? new IntegerConstant(1) : call.argument();
        call.call(writer, Choice.of(new Choice.Branch(Objects.requireNonNull(call.filter()), value)));
    };

    /** Writes the call with its filter. */
    void write(SqlWriter writer, AggregateCall call);
}
