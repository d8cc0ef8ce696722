package io.dialectic.sqlite;

import static io.dialectic.sql.FunctionSpelling.infix;
import static io.dialectic.sql.FunctionSpelling.named;
import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType.Kind;

/**
 * How SQLite spells functions: https://sqlite.org/lang_corefunc.html. Times are texts of {@link IsoText}, so their parts are
 * parts of the text. What is added to a time leaves the digits behind it as they are; SQLite's own functions would cut them to
 * three.
 */
final class SqliteFunctions {
    private static final SqlSyntax STANDARD = new SqlSyntax() {};

    private SqliteFunctions() {}

    static FunctionSpelling of(ScalarFunction function, Kind kind) {
        return switch (function) {
            case TRIM_START -> named("LTRIM");
            case TRIM_END -> named("RTRIM");
            case LENGTH -> named("LENGTH");
            case SUBSTRING -> named("SUBSTR");
            case POSITION -> pattern("INSTR({1}, {0})");
            case LEFT -> pattern("SUBSTR({0}, 1, {1})");
            case RIGHT -> pattern("CASE WHEN {1} > 0 THEN SUBSTR({0}, - {1}) ELSE SUBSTR({0}, 1, 0) END");
            case CONCAT -> infix("||");
            // Decimals that are whole are held as integers, whose quotient would be cut.
            case DIVIDE -> pattern("({0} * 1.0 / {1})");
            // The operator cuts both sides to integers.
            case MODULO -> kind == Kind.DECIMAL || kind == Kind.REAL || kind == Kind.DOUBLE ? named("MOD") : infix("%");
            case RANDOM -> pattern("(ABS(RANDOM() % 1000000000000) / 1000000000000.0)");
            case NOW -> pattern("(STRFTIME('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')");
            case TODAY -> pattern("DATE('now')");
            case YEAR -> part(1, 4);
            case MONTH -> part(6, 2);
            case DAY -> part(9, 2);
            case HOUR -> part(kind == Kind.TIME ? 1 : 12, 2);
            case MINUTE -> part(kind == Kind.TIME ? 4 : 15, 2);
            case SECOND -> part(kind == Kind.TIME ? 7 : 18, 2);
            case DAY_OF_WEEK -> pattern("((STRFTIME('%w', SUBSTR({0}, 1, 10)) + 6) % 7 + 1)");
            case DAY_OF_YEAR -> pattern("CAST(STRFTIME('%j', SUBSTR({0}, 1, 10)) AS INTEGER)");
            case DATE -> pattern("SUBSTR({0}, 1, 10)");
            case START_OF_YEAR -> start(4, "-01-01", kind);
            case START_OF_MONTH -> start(7, "-01", kind);
            case START_OF_DAY -> start(10, "", kind);
            case START_OF_HOUR -> pattern("(SUBSTR({0}, 1, 13) || ':00:00.000000" + zone(kind) + "')");
            case START_OF_MINUTE -> pattern("(SUBSTR({0}, 1, 16) || ':00.000000" + zone(kind) + "')");
            case ADD_YEARS -> months("{1} * 12");
            case ADD_MONTHS -> months("{1}");
            case ADD_DAYS -> pattern("(DATE(SUBSTR({0}, 1, 10), ({1}) || ' days') || SUBSTR({0}, 11))");
            case ADD_HOURS -> seconds("{1} * 3600");
            case ADD_MINUTES -> seconds("{1} * 60");
            case ADD_SECONDS -> seconds("{1}");
            case DAYS_BETWEEN ->
                pattern("CAST(JULIANDAY(SUBSTR({1}, 1, 10)) - JULIANDAY(SUBSTR({0}, 1, 10)) AS INTEGER)");
            case SECONDS_BETWEEN ->
                pattern("(STRFTIME('%s', SUBSTR({1}, 1, 19)) - STRFTIME('%s', SUBSTR({0}, 1, 19)))");
            default -> STANDARD.function(function, kind);
        };
    }

    private static FunctionSpelling part(int from, int length) {
        return pattern("CAST(SUBSTR({0}, " + from + ", " + length + ") AS INTEGER)");
    }

    private static FunctionSpelling start(int kept, String rest, Kind kind) {
        String time = kind == Kind.DATE ? "" : "T00:00:00.000000" + zone(kind);
        return pattern("(SUBSTR({0}, 1, " + kept + ") || '" + rest + time + "')");
    }

    private static String zone(Kind kind) {
        return kind == Kind.INSTANT ? "Z" : "";
    }

    /**
     * The earlier of the same day some months on, which may run over into the month behind, and that month's last day:
     * https://sqlite.org/lang_datefunc.html#dtambg.
     */
    private static FunctionSpelling months(String count) {
        return pattern("(MIN(DATE(SUBSTR({0}, 1, 10), (" + count + ") || ' months'), DATE(SUBSTR({0}, 1, 10),"
                + " 'start of month', (" + count + " + 1) || ' months', '-1 day')) || SUBSTR({0}, 11))");
    }

    private static FunctionSpelling seconds(String count) {
        return pattern("(STRFTIME('%Y-%m-%dT%H:%M:%S', SUBSTR({0}, 1, 19), (" + count
                + ") || ' seconds') || SUBSTR({0}, 20))");
    }
}
