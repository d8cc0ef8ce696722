package io.dialectic.sqlite;

import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the type means that a column was declared with. SQLite lets it be any words (https://sqlite.org/datatype3.html); those
 * that are in use on other databases are taken to mean what they mean there, whatever SQLite holds.
 *
 * @param type what the values mean
 * @param storage the words, those that are known in upper case
 */
record DeclaredType(LogicalType type, String storage) {
    private static final int FRACTION_DIGITS = IsoText.FRACTION_DIGITS;

    private static final Pattern WORDS =
            Pattern.compile("([^()]*?)\\s*(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?");

    private static final Map<String, LogicalType> PLAIN = Map.ofEntries(
            Map.entry("BOOLEAN", LogicalType.of(Kind.BOOLEAN)),
            Map.entry("BOOL", LogicalType.of(Kind.BOOLEAN)),
            Map.entry("TINYINT", LogicalType.of(Kind.TINYINT)),
            Map.entry("SMALLINT", LogicalType.of(Kind.SMALLINT)),
            Map.entry("INT2", LogicalType.of(Kind.SMALLINT)),
            Map.entry("MEDIUMINT", LogicalType.of(Kind.MEDIUMINT)),
            Map.entry("INT", LogicalType.of(Kind.INTEGER)),
            Map.entry("INT4", LogicalType.of(Kind.INTEGER)),
            // The one integer type that SQLite has, of 64 bits.
            Map.entry("INTEGER", LogicalType.of(Kind.BIGINT)),
            Map.entry("BIGINT", LogicalType.of(Kind.BIGINT)),
            Map.entry("INT8", LogicalType.of(Kind.BIGINT)),
            Map.entry("UNSIGNED BIG INT", LogicalType.of(Kind.BIGINT).asUnsigned()),
            Map.entry("REAL", LogicalType.of(Kind.DOUBLE)),
            Map.entry("DOUBLE", LogicalType.of(Kind.DOUBLE)),
            Map.entry("DOUBLE PRECISION", LogicalType.of(Kind.DOUBLE)),
            Map.entry("FLOAT", LogicalType.of(Kind.DOUBLE)),
            Map.entry("DATE", LogicalType.of(Kind.DATE)),
            Map.entry("TIME", LogicalType.temporal(Kind.TIME, FRACTION_DIGITS)),
            Map.entry("DATETIME", LogicalType.temporal(Kind.LOCAL_DATE_TIME, FRACTION_DIGITS)),
            Map.entry("TIMESTAMP", LogicalType.temporal(Kind.LOCAL_DATE_TIME, FRACTION_DIGITS)),
            Map.entry("UUID", LogicalType.of(Kind.UUID)),
            Map.entry("JSON", LogicalType.of(Kind.JSON)));

    private static final List<String> VARYING = List.of(
            "VARCHAR",
            "NVARCHAR",
            "CHARACTER VARYING",
            "VARYING CHARACTER",
            "NATIONAL CHARACTER VARYING",
            "NATIVE CHARACTER");

    private static final List<String> FIXED = List.of("CHAR", "CHARACTER", "NCHAR");
    private static final List<String> LONG = List.of("TEXT", "CLOB", "NCLOB");
    private static final List<String> BYTES = List.of("BLOB", "BINARY", "VARBINARY");
    private static final List<String> EXACT = List.of("DECIMAL", "NUMERIC");

    /** The type of a column declared with these words. */
    static DeclaredType of(String declared) {
        Matcher words = WORDS.matcher(declared);
        if (!words.matches()) {
            return other(declared);
        }
        String name = words.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        String first = words.group(2);
        String second = words.group(3);
        if (first == null) {
            return type(declared, name, name, 0, 0);
        }
        int length = Integer.parseInt(first);
        return second == null
                ? type(declared, name, name + "(" + length + ")", length, 0)
                : type(
                        declared,
                        name,
                        name + "(" + length + "," + Integer.parseInt(second) + ")",
                        length,
                        Integer.parseInt(second));
    }

    private static DeclaredType type(String declared, String name, String storage, int length, int scale) {
        LogicalType plain = PLAIN.get(name);
        if (plain != null) {
            return new DeclaredType(plain, storage);
        }
        if (EXACT.contains(name)) {
            return new DeclaredType(LogicalType.decimal(length, scale), storage);
        }
        if (BYTES.contains(name)) {
            return new DeclaredType(LogicalType.sized(Kind.BINARY, length), storage);
        }
        if (LONG.contains(name) || length == 0 && (VARYING.contains(name) || FIXED.contains(name))) {
            return new DeclaredType(LogicalType.of(Kind.TEXT), storage);
        }
        if (VARYING.contains(name)) {
            return new DeclaredType(LogicalType.string(length), storage);
        }
        return FIXED.contains(name) ? new DeclaredType(LogicalType.sized(Kind.CHAR, length), storage) : other(declared);
    }

    private static DeclaredType other(String declared) {
        return new DeclaredType(LogicalType.other(declared), declared);
    }
}
