package io.dialectic.mysql.family;

import static io.dialectic.sql.FunctionSpelling.infix;
import static io.dialectic.sql.FunctionSpelling.named;
import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType.Kind;

/** How the family spells functions: https://dev.mysql.com/doc/refman/8.4/en/functions.html. Instants are held at UTC. */
final class FamilyFunctions {
    private static final SqlSyntax STANDARD = new SqlSyntax() {};

    private FamilyFunctions() {}

    static FunctionSpelling of(ScalarFunction function, Kind kind) {
        return switch (function) {
            // The operator || is OR.
            case CONCAT -> named("CONCAT");
            case SUBSTRING -> named("SUBSTRING");
            case POSITION -> named("LOCATE");
            case DIVIDE_WHOLE -> infix("DIV");
            case RANDOM -> named("RAND");
            case NOW -> pattern("UTC_TIMESTAMP(6)");
            case TODAY -> pattern("UTC_DATE()");
            case DAY_OF_WEEK -> pattern("(WEEKDAY({0}) + 1)");
            case DAY_OF_YEAR -> named("DAYOFYEAR");
            case DATE -> named("DATE");
            case START_OF_YEAR -> start("%Y-01-01", kind);
            case START_OF_MONTH -> start("%Y-%m-01", kind);
            case START_OF_DAY -> start("%Y-%m-%d", kind);
            case START_OF_HOUR -> start("%Y-%m-%d %H:00:00", kind);
            case START_OF_MINUTE -> start("%Y-%m-%d %H:%i:00", kind);
            case ADD_YEARS -> add("YEAR");
            case ADD_MONTHS -> add("MONTH");
            case ADD_DAYS -> add("DAY");
            case ADD_HOURS -> add("HOUR");
            case ADD_MINUTES -> add("MINUTE");
            case ADD_SECONDS -> add("SECOND");
            case DAYS_BETWEEN -> pattern("DATEDIFF({1}, {0})");
            case SECONDS_BETWEEN ->
                pattern("TIMESTAMPDIFF(SECOND, DATE_FORMAT({0}, '%Y-%m-%d %H:%i:%s'),"
                        + " DATE_FORMAT({1}, '%Y-%m-%d %H:%i:%s'))");
            default -> STANDARD.function(function, kind);
        };
    }

    private static FunctionSpelling start(String format, Kind kind) {
        return pattern(
                "CAST(DATE_FORMAT({0}, '" + format + "') AS " + (kind == Kind.DATE ? "DATE" : "DATETIME(6)") + ")");
    }

    private static FunctionSpelling add(String unit) {
        return pattern("DATE_ADD({0}, INTERVAL {1} " + unit + ")");
    }
}
