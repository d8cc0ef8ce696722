package io.dialectic.sql;

import io.dialectic.function.WindowFunction;
import java.util.List;

/** A function of the rows around a row (ISO/IEC 9075-2, 6.10). */
public record WindowCall(WindowFunction function, List<Expression> arguments) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        String name = switch (function) {
            case ROW_NUMBER -> "ROW_NUMBER";
            case RANK -> "RANK";
            case DENSE_RANK -> "DENSE_RANK";
            case PERCENT_RANK -> "PERCENT_RANK";
            case CUMULATIVE_DISTRIBUTION -> "CUME_DIST";
            case BUCKET -> "NTILE";
            case LAG -> "LAG";
            case LEAD -> "LEAD";
            case FIRST_VALUE -> "FIRST_VALUE";
            case LAST_VALUE -> "LAST_VALUE";
            case NTH_VALUE -> "NTH_VALUE";
        };
        writer.sql(name + "(").nodes(arguments, ", ").sql(")");
    }
}
