package io.dialectic.mysql.family;

import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The type of a column that was read.
 *
 * @param type what its values mean
 * @param storage the type as the dialect writes it
 */
record TypeReader(LogicalType type, String storage) {
    /**
     * Reads a type such as {@code int(11) unsigned}; the width that whole numbers are shown with is left out.
     *
     * @param column the column, after which an enum is called
     */
    static TypeReader of(String columnType, String column) {
        // Only an old server with this comment in its types compresses columns, so the word alone says the same.
        boolean compressed = columnType.endsWith(" COMPRESSED*/");
        String words = compressed ? columnType.substring(0, columnType.indexOf(" /*")) : columnType;
        TypeReader plain = plain(words, column);
        return compressed ? plain.with(" COMPRESSED") : plain;
    }

    /** The same with further words behind the type. */
    TypeReader with(String words) {
        return new TypeReader(type, storage + words);
    }

    private static TypeReader plain(String words, String column) {
        int open = words.indexOf('(');
        int space = words.indexOf(' ');
        String name = open >= 0 ? words.substring(0, open) : space >= 0 ? words.substring(0, space) : words;
        int close = open >= 0 ? CatalogText.behindParenthesis(words, open) : -1;
        String arguments = open >= 0 ? words.substring(open + 1, close - 1) : "";
        boolean unsigned = words.endsWith(" unsigned") || words.endsWith(" zerofill");
        return switch (name) {
            case "tinyint" ->
                words.equals("tinyint(1)")
                        ? new TypeReader(LogicalType.of(Kind.BOOLEAN), "TINYINT(1)")
                        : whole(Kind.TINYINT, "TINYINT", arguments, words, unsigned);
            case "smallint" -> whole(Kind.SMALLINT, "SMALLINT", arguments, words, unsigned);
            case "mediumint" -> whole(Kind.MEDIUMINT, "MEDIUMINT", arguments, words, unsigned);
            case "int" -> whole(Kind.INTEGER, "INT", arguments, words, unsigned);
            case "bigint" -> whole(Kind.BIGINT, "BIGINT", arguments, words, unsigned);
            case "float" -> number(LogicalType.of(Kind.REAL), words, unsigned);
            case "double" -> number(LogicalType.of(Kind.DOUBLE), words, unsigned);
            case "decimal" -> number(decimal(arguments), words, unsigned);
            case "char" -> sized(Kind.CHAR, "CHAR", arguments);
            case "varchar" -> sized(Kind.STRING, "VARCHAR", arguments);
            case "binary" -> sized(Kind.BINARY, "BINARY", arguments);
            case "varbinary" -> sized(Kind.BINARY, "VARBINARY", arguments);
            case "bit" -> sized(Kind.BITS, "BIT", arguments);
            case "vector" -> sized(Kind.VECTOR, "VECTOR", arguments);
            case "tinytext" -> text(Kind.TEXT, 255, "TINYTEXT");
            case "text" -> text(Kind.TEXT, 65_535, "TEXT");
            case "mediumtext" -> text(Kind.TEXT, 16_777_215, "MEDIUMTEXT");
            case "longtext" -> text(Kind.TEXT, 0, "LONGTEXT");
            case "tinyblob" -> text(Kind.BINARY, 255, "TINYBLOB");
            case "blob" -> text(Kind.BINARY, 65_535, "BLOB");
            case "mediumblob" -> text(Kind.BINARY, 16_777_215, "MEDIUMBLOB");
            case "longblob" -> text(Kind.BINARY, 0, "LONGBLOB");
            case "date" -> new TypeReader(LogicalType.of(Kind.DATE), "DATE");
            case "year" -> new TypeReader(LogicalType.of(Kind.YEAR), "YEAR");
            case "time" -> time(Kind.TIME, "TIME", arguments);
            case "datetime" -> time(Kind.LOCAL_DATE_TIME, "DATETIME", arguments);
            case "timestamp" -> time(Kind.INSTANT, "TIMESTAMP", arguments);
            case "json" -> new TypeReader(LogicalType.of(Kind.JSON), "JSON");
            case "uuid" -> new TypeReader(LogicalType.of(Kind.UUID), "UUID");
            case "inet4" -> new TypeReader(LogicalType.of(Kind.INET), "INET4");
            case "inet6" -> new TypeReader(LogicalType.of(Kind.INET), "INET6");
            case "enum" -> enumeration(column, CatalogText.texts(arguments));
            case "set" -> other("SET(" + literals(CatalogText.texts(arguments)) + ")");
            case "geometry" -> new TypeReader(LogicalType.spatial(Kind.GEOMETRY, "", 0), "GEOMETRY");
            case "geomcollection", "geometrycollection" -> shape("GEOMETRYCOLLECTION");
            case "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon" ->
                shape(CatalogText.upper(name));
            default -> other(words);
        };
    }

    private static TypeReader whole(Kind kind, String name, String width, String words, boolean unsigned) {
        LogicalType type = LogicalType.of(kind);
        // Zeros are filled up to the width, so there it means something.
        String shown = words.endsWith(" zerofill") ? name + "(" + width + ")" : name;
        return number(unsigned ? type.asUnsigned() : type, words, shown);
    }

    private static TypeReader number(LogicalType type, String words, boolean unsigned) {
        int space = words.indexOf(' ');
        return number(
                unsigned ? type.asUnsigned() : type,
                words,
                CatalogText.upper(space >= 0 ? words.substring(0, space) : words));
    }

    private static TypeReader number(LogicalType type, String words, String shown) {
        int space = words.indexOf(' ');
        return new TypeReader(type, space >= 0 ? shown + CatalogText.upper(words.substring(space)) : shown);
    }

    private static LogicalType decimal(String arguments) {
        int comma = arguments.indexOf(',');
        return LogicalType.decimal(
                Integer.parseInt(arguments.substring(0, comma)), Integer.parseInt(arguments.substring(comma + 1)));
    }

    private static TypeReader sized(Kind kind, String name, String length) {
        return new TypeReader(LogicalType.sized(kind, Integer.parseInt(length)), name + "(" + length + ")");
    }

    private static TypeReader text(Kind kind, int length, String name) {
        return new TypeReader(LogicalType.sized(kind, length), name);
    }

    private static TypeReader time(Kind kind, String name, String digits) {
        int kept = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return new TypeReader(LogicalType.temporal(kind, kept), name + "(" + kept + ")");
    }

    private static TypeReader enumeration(String name, List<String> values) {
        return new TypeReader(LogicalType.enumeration(name, values), "ENUM(" + literals(values) + ")");
    }

    private static TypeReader shape(String name) {
        return new TypeReader(LogicalType.spatial(Kind.GEOMETRY, name, 0), name);
    }

    private static TypeReader other(String words) {
        return new TypeReader(LogicalType.other(words), words);
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(CatalogText::literal).collect(Collectors.joining(","));
    }
}
