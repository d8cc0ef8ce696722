package io.dialectic.postgres;

import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns' types from the catalog: https://www.postgresql.org/docs/current/catalog-pg-type.html. What nobody knows keeps
 * the server's own words.
 */
final class TypeReader {
    /** What a type modifier of lengths and of digits has in front: the size of a header, VARHDRSZ. */
    private static final int HEADER = 4;

    /** Types whose modifier tells nothing of what is held. */
    private static final Map<String, Kind> PLAIN = Map.ofEntries(
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("int2", Kind.SMALLINT),
            Map.entry("int4", Kind.INTEGER),
            Map.entry("int8", Kind.BIGINT),
            Map.entry("float4", Kind.REAL),
            Map.entry("float8", Kind.DOUBLE),
            Map.entry("money", Kind.MONEY),
            Map.entry("text", Kind.TEXT),
            Map.entry("bytea", Kind.BINARY),
            Map.entry("date", Kind.DATE),
            Map.entry("uuid", Kind.UUID),
            Map.entry("json", Kind.JSON_TEXT),
            Map.entry("jsonb", Kind.JSON),
            Map.entry("xml", Kind.XML),
            Map.entry("tsvector", Kind.TEXT_SEARCH),
            Map.entry("inet", Kind.INET),
            Map.entry("cidr", Kind.CIDR),
            Map.entry("macaddr", Kind.MACADDR),
            Map.entry("macaddr8", Kind.MACADDR8));

    private static final Map<String, LogicalType> RANGES = Map.of(
            "int4range", LogicalType.of(Kind.INTEGER),
            "int8range", LogicalType.of(Kind.BIGINT),
            "numrange", LogicalType.decimal(0, 0),
            "daterange", LogicalType.of(Kind.DATE),
            "tsrange", LogicalType.temporal(Kind.LOCAL_DATE_TIME, PostgresTypes.FRACTION_DIGITS),
            "tstzrange", LogicalType.temporal(Kind.INSTANT, PostgresTypes.FRACTION_DIGITS));

    /** Types of extensions, wherever they are installed. */
    private static final Map<String, Kind> OF_EXTENSIONS =
            Map.of("citext", Kind.CASE_INSENSITIVE_TEXT, "hstore", Kind.HSTORE);

    private TypeReader() {}

    /**
     * A type of the catalog.
     *
     * @param name its name
     * @param builtIn whether it is the server's own
     * @param extension the extension it belongs to; empty for none
     * @param enumeration its values, if it is an enum; else empty
     * @param modifier what the column says of it: length, digits; -1 for nothing
     * @param words the type as the server writes it
     * @param visible whether the name alone finds it
     * @param schema the schema it is in
     */
    record Described(
            String name,
            boolean builtIn,
            String extension,
            List<String> enumeration,
            int modifier,
            String words,
            boolean visible,
            String schema) {}

    /**
     * A type as a column has it.
     *
     * @param type what its values mean
     * @param storage as {@link PostgresTypes} writes it
     */
    record Read(LogicalType type, String storage) {
        Read array() {
            return new Read(LogicalType.array(type), storage + "[]");
        }
    }

    static Read read(Described described) {
        if (!described.enumeration().isEmpty()) {
            String schema = described.visible() ? null : described.schema();
            String name = schema == null ? described.name() : schema + "." + described.name();
            return new Read(
                    LogicalType.enumeration(name, described.enumeration()),
                    CatalogText.quoted(schema, described.name()));
        }
        if (described.builtIn()) {
            return builtIn(described);
        }
        Kind kind = described.extension().equals(described.name()) ? OF_EXTENSIONS.get(described.name()) : null;
        return kind == null || !described.visible()
                ? other(described)
                : new Read(LogicalType.of(kind), described.name().toUpperCase(Locale.ROOT));
    }

    private static Read other(Described described) {
        return new Read(LogicalType.other(described.words()), described.words());
    }

    private static Read builtIn(Described described) {
        int modifier = described.modifier();
        return switch (described.name()) {
            case "varchar" ->
                modifier < 0 ? of(Kind.TEXT, "VARCHAR") : sized(Kind.STRING, "VARCHAR", modifier - HEADER);
            case "bpchar" -> modifier < 0 ? other(described) : sized(Kind.CHAR, "CHAR", modifier - HEADER);
            case "bit" -> sized(Kind.BITS, "BIT", modifier);
            case "numeric" -> decimal(modifier);
            case "time" -> temporal(Kind.TIME, "TIME", modifier);
            case "timestamp" -> temporal(Kind.LOCAL_DATE_TIME, "TIMESTAMP", modifier);
            case "timestamptz" -> temporal(Kind.INSTANT, "TIMESTAMPTZ", modifier);
            case "interval" ->
                new Read(LogicalType.temporal(Kind.DURATION, intervalDigits(modifier)), upper(described));
            default -> plain(described);
        };
    }

    private static Read plain(Described described) {
        Kind kind = PLAIN.get(described.name());
        if (kind != null) {
            return of(kind, upper(described));
        }
        LogicalType element = RANGES.get(described.name());
        return element == null ? other(described) : new Read(LogicalType.range(element), upper(described));
    }

    private static Read of(Kind kind, String storage) {
        return new Read(LogicalType.of(kind), storage);
    }

    private static Read sized(Kind kind, String word, int length) {
        return new Read(LogicalType.sized(kind, length), word + "(" + length + ")");
    }

    /** The precision is the upper half; the scale has 11 bits with a sign (src/backend/utils/adt/numeric.c). */
    private static Read decimal(int modifier) {
        if (modifier < 0) {
            return new Read(LogicalType.decimal(0, 0), "NUMERIC");
        }
        int precision = (modifier - HEADER) >> 16 & 0xffff;
        int scale = ((modifier - HEADER & 0x7ff) ^ 1024) - 1024;
        return new Read(LogicalType.decimal(precision, scale), "NUMERIC(" + precision + "," + scale + ")");
    }

    /** Without a modifier all digits are kept. */
    private static Read temporal(Kind kind, String word, int modifier) {
        int digits = modifier < 0 ? PostgresTypes.FRACTION_DIGITS : modifier;
        return new Read(LogicalType.temporal(kind, digits), word + "(" + digits + ")");
    }

    /** The lower half are the digits, all ones for all of them (src/include/utils/timestamp.h). */
    private static int intervalDigits(int modifier) {
        return modifier < 0
                ? PostgresTypes.FRACTION_DIGITS
                : Math.min(modifier & 0xffff, PostgresTypes.FRACTION_DIGITS);
    }

    private static String upper(Described described) {
        return described.words().toUpperCase(Locale.ROOT);
    }
}
