package io.dialectic.sql;

import static io.dialectic.sql.FunctionSpelling.infix;
import static io.dialectic.sql.FunctionSpelling.named;
import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.ScalarFunction;

/** The standard's spelling of functions (ISO/IEC 9075-2, 6.30 to 6.43), or the plainest where it has none. */
final class StandardFunctions {
    private StandardFunctions() {}

    static FunctionSpelling of(ScalarFunction function) {
        return switch (function) {
            case LOWER -> named("LOWER");
            case UPPER -> named("UPPER");
            case TRIM -> named("TRIM");
            case TRIM_START -> pattern("TRIM(LEADING FROM {0})");
            case TRIM_END -> pattern("TRIM(TRAILING FROM {0})");
            case LENGTH -> named("CHAR_LENGTH");
            case SUBSTRING -> pattern("SUBSTRING({0} FROM {1} FOR {2})");
            case CONCAT -> infix("||");
            case REPLACE -> named("REPLACE");
            case POSITION -> pattern("POSITION({0} IN {1})");
            case LEFT -> named("LEFT");
            case RIGHT -> named("RIGHT");
            case ADD -> infix("+");
            case SUBTRACT -> infix("-");
            case MULTIPLY -> infix("*");
            case DIVIDE, DIVIDE_WHOLE -> infix("/");
            case MODULO -> infix("%");
            case NEGATE -> pattern("(- {0})");
            case ABSOLUTE -> named("ABS");
            case SIGN -> named("SIGN");
            case ROUND -> named("ROUND");
            case FLOOR -> named("FLOOR");
            case CEILING -> named("CEILING");
            case POWER -> named("POWER");
            case SQUARE_ROOT -> named("SQRT");
            case EXPONENTIAL -> named("EXP");
            case NATURAL_LOGARITHM -> named("LN");
            case RANDOM -> named("RANDOM");
            case COALESCE -> named("COALESCE");
            case NULL_IF -> named("NULLIF");
            // Databases have GREATEST and LEAST, but do not agree on null.
            case GREATEST -> pattern("CASE WHEN {0} >= {1} THEN {0} WHEN {0} < {1} THEN {1} END");
            case LEAST -> pattern("CASE WHEN {0} <= {1} THEN {0} WHEN {0} > {1} THEN {1} END");
            case NOW -> pattern("CURRENT_TIMESTAMP");
            case TODAY -> pattern("CURRENT_DATE");
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND -> pattern("EXTRACT(" + function + " FROM {0})");
            case DAY_OF_WEEK -> pattern("EXTRACT(ISODOW FROM {0})");
            case DAY_OF_YEAR -> pattern("EXTRACT(DOY FROM {0})");
            case DATE -> pattern("CAST({0} AS DATE)");
            case START_OF_YEAR -> pattern("DATE_TRUNC('year', {0})");
            case START_OF_MONTH -> pattern("DATE_TRUNC('month', {0})");
            case START_OF_DAY -> pattern("DATE_TRUNC('day', {0})");
            case START_OF_HOUR -> pattern("DATE_TRUNC('hour', {0})");
            case START_OF_MINUTE -> pattern("DATE_TRUNC('minute', {0})");
            case ADD_YEARS -> pattern("({0} + {1} * INTERVAL '1' YEAR)");
            case ADD_MONTHS -> pattern("({0} + {1} * INTERVAL '1' MONTH)");
            case ADD_DAYS -> pattern("({0} + {1} * INTERVAL '1' DAY)");
            case ADD_HOURS -> pattern("({0} + {1} * INTERVAL '1' HOUR)");
            case ADD_MINUTES -> pattern("({0} + {1} * INTERVAL '1' MINUTE)");
            case ADD_SECONDS -> pattern("({0} + {1} * INTERVAL '1' SECOND)");
            case DAYS_BETWEEN -> pattern("(CAST({1} AS DATE) - CAST({0} AS DATE))");
            case SECONDS_BETWEEN ->
                pattern("EXTRACT(EPOCH FROM DATE_TRUNC('second', {1}) - DATE_TRUNC('second', {0}))");
        };
    }
}
