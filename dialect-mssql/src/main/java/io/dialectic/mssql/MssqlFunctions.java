package io.dialectic.mssql;

import static io.dialectic.sql.FunctionSpelling.named;
import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.Node;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;

/** How SQL Server spells functions: https://learn.microsoft.com/sql/t-sql/functions/functions. */
final class MssqlFunctions {
    private static final SqlSyntax STANDARD = new SqlSyntax() {};
    private static final String LONG = "CAST({0} AS NVARCHAR(MAX))";
    private static final String ORIGIN = "CAST('1900-01-01' AS DATETIME2(0))";

    private MssqlFunctions() {}

    static FunctionSpelling of(ScalarFunction function, Kind kind) {
        return switch (function) {
            case TRIM_START -> named("LTRIM");
            case TRIM_END -> named("RTRIM");
            // LEN leaves out blanks at the end. Text that is not MAX is cut at 4,000 characters:
            // https://learn.microsoft.com/sql/t-sql/language-elements/string-concatenation-transact-sql.
            case LENGTH -> pattern("(LEN(" + LONG + " + N'.') - 1)");
            case SUBSTRING -> named("SUBSTRING");
            // Null makes the result of + null, as it should; CONCAT would take it for nothing.
            case CONCAT -> MssqlFunctions::concatenate;
            case REPLACE -> pattern("REPLACE(" + LONG + ", {1}, {2})");
            case POSITION -> named("CHARINDEX");
            case CEILING -> named("CEILING");
            case NATURAL_LOGARITHM -> pattern("LOG({0})");
            case SQUARE_ROOT -> named("SQRT");
            case POWER -> pattern("POWER(CAST({0} AS FLOAT(53)), {1})");
            case RANDOM -> pattern("RAND(CHECKSUM(NEWID()))");
            case NOW -> pattern("CAST(SYSUTCDATETIME() AS DATETIMEOFFSET(7))");
            case TODAY -> pattern("CAST(SYSUTCDATETIME() AS DATE)");
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND -> pattern("DATEPART(" + function + ", " + utc(kind) + ")");
            // Whatever day the session's week begins with.
            case DAY_OF_WEEK -> pattern("((DATEPART(WEEKDAY, " + utc(kind) + ") + @@DATEFIRST + 5) % 7 + 1)");
            case DAY_OF_YEAR -> pattern("DATEPART(DAYOFYEAR, " + utc(kind) + ")");
            case DATE -> pattern("CAST(" + utc(kind) + " AS DATE)");
            case START_OF_YEAR -> start("YEAR", kind);
            case START_OF_MONTH -> start("MONTH", kind);
            case START_OF_DAY -> start("DAY", kind);
            case START_OF_HOUR -> start("HOUR", kind);
            case START_OF_MINUTE -> start("MINUTE", kind);
            case ADD_YEARS -> pattern("DATEADD(YEAR, {1}, {0})");
            case ADD_MONTHS -> pattern("DATEADD(MONTH, {1}, {0})");
            case ADD_DAYS -> pattern("DATEADD(DAY, {1}, {0})");
            case ADD_HOURS -> pattern("DATEADD(HOUR, {1}, {0})");
            case ADD_MINUTES -> pattern("DATEADD(MINUTE, {1}, {0})");
            case ADD_SECONDS -> pattern("DATEADD(SECOND, {1}, {0})");
            case DAYS_BETWEEN -> pattern("DATEDIFF(DAY, {0}, {1})");
            // Counts the borders between seconds that lie between, so both are cut to the second by it.
            case SECONDS_BETWEEN -> pattern("DATEDIFF_BIG(SECOND, {0}, {1})");
            default -> STANDARD.function(function, kind);
        };
    }

    private static void concatenate(SqlWriter writer, List<? extends Node> arguments) {
        writer.sql("(CAST(").node(arguments.get(0)).sql(" AS NVARCHAR(MAX))");
        for (Node next : arguments.subList(1, arguments.size())) {
            writer.sql(" + ").node(next);
        }
        writer.sql(")");
    }

    /** Others than us may have written another offset, and parts are taken as they were written. */
    private static String utc(Kind kind) {
        return kind == Kind.INSTANT ? "SWITCHOFFSET({0}, '+00:00')" : "{0}";
    }

    /** Counted from 1900, as DATETRUNC came in 2022 only; zero would be a DATETIME, which begins in 1753. */
    private static FunctionSpelling start(String unit, Kind kind) {
        String type = switch (kind) {
            case DATE -> "DATE";
            case INSTANT -> "DATETIMEOFFSET(7)";
            default -> "DATETIME2(7)";
        };
        return pattern("CAST(DATEADD(" + unit + ", DATEDIFF(" + unit + ", " + ORIGIN + ", {0}), " + ORIGIN + ") AS "
                + type + ")");
    }
}
