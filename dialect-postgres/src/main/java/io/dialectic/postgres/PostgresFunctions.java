package io.dialectic.postgres;

import static io.dialectic.sql.FunctionSpelling.named;
import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType.Kind;

/**
 * How PostgreSQL spells functions: https://www.postgresql.org/docs/current/functions.html. Instants are taken at UTC, whatever
 * the zone of the session.
 */
final class PostgresFunctions {
    private static final SqlSyntax STANDARD = new SqlSyntax() {};

    private PostgresFunctions() {}

    static FunctionSpelling of(ScalarFunction function, Kind kind) {
        return switch (function) {
            case CONCAT -> FunctionSpelling.infix("||");
            case SIGN -> pattern("CAST(SIGN({0}) AS INTEGER)");
            // Only numeric can be rounded to digits.
            case ROUND -> back(kind, "ROUND(CAST({0} AS NUMERIC), {1})");
            case MODULO ->
                floating(kind) ? back(kind, "MOD(CAST({0} AS NUMERIC), CAST({1} AS NUMERIC))") : infix(function);
            case POWER -> pattern("POWER(CAST({0} AS DOUBLE PRECISION), {1})");
            case SQUARE_ROOT -> pattern("SQRT(CAST({0} AS DOUBLE PRECISION))");
            case EXPONENTIAL -> pattern("EXP(CAST({0} AS DOUBLE PRECISION))");
            case NATURAL_LOGARITHM -> pattern("LN(CAST({0} AS DOUBLE PRECISION))");
            case RANDOM -> named("RANDOM");
            case TODAY -> pattern("CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)");
            case YEAR, MONTH, DAY, HOUR, MINUTE ->
                pattern("CAST(EXTRACT(" + function + " FROM " + utc(kind, 0) + ") AS INTEGER)");
            case SECOND -> pattern("CAST(FLOOR(EXTRACT(SECOND FROM " + utc(kind, 0) + ")) AS INTEGER)");
            case DAY_OF_WEEK -> pattern("CAST(EXTRACT(ISODOW FROM " + utc(kind, 0) + ") AS INTEGER)");
            case DAY_OF_YEAR -> pattern("CAST(EXTRACT(DOY FROM " + utc(kind, 0) + ") AS INTEGER)");
            case DATE -> pattern("CAST(" + utc(kind, 0) + " AS DATE)");
            case START_OF_YEAR -> start("year", kind);
            case START_OF_MONTH -> start("month", kind);
            case START_OF_DAY -> start("day", kind);
            case START_OF_HOUR -> start("hour", kind);
            case START_OF_MINUTE -> start("minute", kind);
            case ADD_YEARS -> add("1 year", kind);
            case ADD_MONTHS -> add("1 month", kind);
            case ADD_DAYS -> add("1 day", kind);
            case ADD_HOURS -> add("1 hour", kind);
            case ADD_MINUTES -> add("1 minute", kind);
            case ADD_SECONDS -> add("1 second", kind);
            case DAYS_BETWEEN -> pattern("(CAST(" + utc(kind, 1) + " AS DATE) - CAST(" + utc(kind, 0) + " AS DATE))");
            case SECONDS_BETWEEN ->
                pattern("CAST(EXTRACT(EPOCH FROM DATE_TRUNC('second', {1}) - DATE_TRUNC('second', {0})) AS BIGINT)");
            default -> STANDARD.function(function, kind);
        };
    }

    private static FunctionSpelling infix(ScalarFunction function) {
        return STANDARD.function(function, Kind.INTEGER);
    }

    private static boolean floating(Kind kind) {
        return kind == Kind.REAL || kind == Kind.DOUBLE;
    }

    /** A result in numeric as what its argument was. */
    private static FunctionSpelling back(Kind kind, String pattern) {
        return pattern(floating(kind) ? "CAST(" + pattern + " AS DOUBLE PRECISION)" : pattern);
    }

    private static String utc(Kind kind, int argument) {
        String placeholder = "{" + argument + "}";
        return kind == Kind.INSTANT ? "(" + placeholder + " AT TIME ZONE 'UTC')" : placeholder;
    }

    private static FunctionSpelling start(String unit, Kind kind) {
        return sameKind(kind, "DATE_TRUNC('" + unit + "', " + utc(kind, 0) + ")");
    }

    private static FunctionSpelling add(String unit, Kind kind) {
        return sameKind(kind, utc(kind, 0) + " + {1} * INTERVAL '" + unit + "'");
    }

    private static FunctionSpelling sameKind(Kind kind, String pattern) {
        return switch (kind) {
            case INSTANT -> pattern("((" + pattern + ") AT TIME ZONE 'UTC')");
            case DATE -> pattern("CAST(" + pattern + " AS DATE)");
            default -> pattern("(" + pattern + ")");
        };
    }
}
