package io.dialectic.mssql;

import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.Locale;

/**
 * What a column's type means: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-columns-transact-sql.
 *
 * @param type the meaning
 * @param storage the declaration, as {@link MssqlTypes} would write it
 */
record TypeReader(LogicalType type, String storage) {
    private static final int MAX = -1;
    private static final int DATETIME_DIGITS = 3;
    private static final int SYSNAME_LENGTH = 128;

    /**
     * Reads a row of the catalog.
     *
     * @param name the type's name, of an alias type that of its base
     * @param bytes the length in bytes; -1 for MAX
     */
    static TypeReader of(String name, int bytes, int precision, int scale) {
        String words = name.toUpperCase(Locale.ROOT);
        return switch (words) {
            case "BIT" -> plain(Kind.BOOLEAN, words);
            case "TINYINT" -> new TypeReader(LogicalType.of(Kind.TINYINT).asUnsigned(), words);
            case "SMALLINT" -> plain(Kind.SMALLINT, words);
            case "INT" -> plain(Kind.INTEGER, words);
            case "BIGINT" -> plain(Kind.BIGINT, words);
            case "DECIMAL", "NUMERIC" ->
                new TypeReader(LogicalType.decimal(precision, scale), "DECIMAL(" + precision + "," + scale + ")");
            case "MONEY", "SMALLMONEY" -> plain(Kind.MONEY, words);
            case "REAL" -> plain(Kind.REAL, words);
            case "FLOAT" -> plain(Kind.DOUBLE, "FLOAT(53)");
            case "DATE" -> plain(Kind.DATE, words);
            case "TIME" -> temporal(Kind.TIME, scale, words + "(" + scale + ")");
            case "DATETIME2" -> temporal(Kind.LOCAL_DATE_TIME, scale, words + "(" + scale + ")");
            case "DATETIMEOFFSET" -> temporal(Kind.INSTANT, scale, words + "(" + scale + ")");
            case "DATETIME" -> temporal(Kind.LOCAL_DATE_TIME, DATETIME_DIGITS, words);
            case "SMALLDATETIME" -> temporal(Kind.LOCAL_DATE_TIME, 0, words);
            case "UNIQUEIDENTIFIER" -> plain(Kind.UUID, words);
            case "NVARCHAR" -> text(words, bytes == MAX ? MAX : bytes / 2);
            case "VARCHAR" -> text(words, bytes);
            case "NCHAR" -> sized(Kind.CHAR, words, bytes / 2);
            case "CHAR" -> sized(Kind.CHAR, words, bytes);
            case "NTEXT", "TEXT" -> plain(Kind.TEXT, words);
            case "SYSNAME" -> new TypeReader(LogicalType.string(SYSNAME_LENGTH), words);
            case "VARBINARY" -> bytes == MAX ? plain(Kind.BINARY, words + "(MAX)") : sized(Kind.BINARY, words, bytes);
            case "BINARY" -> sized(Kind.BINARY, words, bytes);
            case "IMAGE" -> plain(Kind.BINARY, words);
            case "XML" -> plain(Kind.XML, words);
            case "JSON" -> plain(Kind.JSON, words);
            case "GEOMETRY" -> new TypeReader(LogicalType.spatial(Kind.GEOMETRY, "", 0), words);
            case "GEOGRAPHY" -> new TypeReader(LogicalType.spatial(Kind.GEOGRAPHY, "", 0), words);
            // The catalog tells its old name.
            case "TIMESTAMP" -> new TypeReader(LogicalType.other("rowversion"), "rowversion");
            default -> new TypeReader(LogicalType.other(name), name);
        };
    }

    private static TypeReader plain(Kind kind, String words) {
        return new TypeReader(LogicalType.of(kind), words);
    }

    private static TypeReader temporal(Kind kind, int digits, String words) {
        return new TypeReader(LogicalType.temporal(kind, digits), words);
    }

    private static TypeReader sized(Kind kind, String words, int length) {
        return new TypeReader(LogicalType.sized(kind, length), words + "(" + length + ")");
    }

    private static TypeReader text(String words, int length) {
        return length == MAX ? plain(Kind.TEXT, words + "(MAX)") : sized(Kind.STRING, words, length);
    }
}
