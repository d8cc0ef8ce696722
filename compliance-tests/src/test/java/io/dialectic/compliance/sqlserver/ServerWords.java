package io.dialectic.compliance.sqlserver;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/** Types and functions that SQL Server has from 2017 on. Grammar does not know them, so another database's would pass. */
final class ServerWords {
    /** A type may not have a length. */
    private static final int NONE = 0;

    /** https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql, each with its greatest length or precision. */
    private static final Map<String, Integer> TYPES = types();

    /** Without a length these hold one character in a table, and thirty in a cast. */
    private static final Set<String> SIZED = Set.of("CHAR", "VARCHAR", "NCHAR", "NVARCHAR", "BINARY", "VARBINARY");

    /** https://learn.microsoft.com/sql/t-sql/functions/functions: those we use or may come to use; add what is missing. */
    private static final Set<String> FUNCTIONS = Set.of((
            // of rows
            "AVG COUNT COUNT_BIG MAX MIN STDEV STDEVP STRING_AGG SUM VAR VARP "
                    + "CUME_DIST DENSE_RANK FIRST_VALUE LAG LAST_VALUE LEAD NTILE PERCENT_RANK RANK ROW_NUMBER "
                    // of numbers
                    + "ABS CEILING EXP FLOOR LOG LOG10 POWER ROUND SIGN SQRT SQUARE "
                    // of text
                    + "CHARINDEX CONCAT CONCAT_WS LEFT LEN LOWER LTRIM PATINDEX REPLACE REPLICATE REVERSE RIGHT "
                    + "RTRIM SUBSTRING TRIM UPPER DATALENGTH "
                    // of time
                    + "DATEADD DATEDIFF DATEDIFF_BIG DATEPART DAY EOMONTH GETDATE GETUTCDATE MONTH SWITCHOFFSET "
                    + "SYSDATETIME SYSDATETIMEOFFSET SYSUTCDATETIME TODATETIMEOFFSET YEAR "
                    // of JSON
                    + "ISJSON JSON_MODIFY JSON_QUERY JSON_VALUE OPENJSON "
                    // others
                    + "CAST COALESCE COLUMNPROPERTY CONVERT DATABASEPROPERTYEX DB_NAME HASHBYTES IIF ISNULL NEWID"
                    + " NULLIF OBJECT_ID OBJECT_NAME QUOTENAME SCHEMA_ID SCHEMA_NAME SCOPE_IDENTITY SERVERPROPERTY"
                    + " TRY_CAST TRY_CONVERT")
            .split(" "));

    private ServerWords() {}

    private static Map<String, Integer> types() {
        Map<String, Integer> types = new HashMap<>();
        for (String name : ("BIT TINYINT SMALLINT INT BIGINT MONEY SMALLMONEY REAL DATE DATETIME SMALLDATETIME DOUBLE "
                        + "UNIQUEIDENTIFIER ROWVERSION XML SQL_VARIANT SYSNAME")
                .split(" ")) {
            types.put(name, NONE);
        }
        types.put("DECIMAL", 38);
        types.put("NUMERIC", 38);
        types.put("FLOAT", 53);
        types.put("TIME", 7);
        types.put("DATETIME2", 7);
        types.put("DATETIMEOFFSET", 7);
        types.put("CHAR", 8_000);
        types.put("VARCHAR", 8_000);
        types.put("BINARY", 8_000);
        types.put("VARBINARY", 8_000);
        types.put("NCHAR", 4_000);
        types.put("NVARCHAR", 4_000);
        return Map.copyOf(types);
    }

    static Optional<String> typeProblem(TSQLParser.Data_typeContext type) {
        String name = type.getChild(0).getText().toUpperCase(Locale.ROOT);
        Integer longest = TYPES.get(name);
        if (longest == null) {
            return Optional.of("no type of SQL Server (2715): " + type.getText());
        }
        if (type.data_type_size() == null) {
            return SIZED.contains(name) ? Optional.of("without a length: " + name) : Optional.empty();
        }
        String size = type.data_type_size().getText().replaceAll(",.*|[^0-9]", "");
        boolean fits = size.isEmpty() ? SIZED.contains(name) : Integer.parseInt(size) <= longest;
        return fits ? Optional.empty() : Optional.of("too long (131, 2716, 2750): " + type.getText());
    }

    /** Functions of schemas are users' own. */
    static Optional<String> functionProblem(String name) {
        return name.contains(".") || FUNCTIONS.contains(name.toUpperCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("no function of SQL Server that is known here (195): " + name);
    }
}
