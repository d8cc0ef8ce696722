package io.dialectic.postgres;

import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.Bits;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Durations;
import io.dialectic.type.Fidelity;
import io.dialectic.type.HardwareAddress;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.NetworkAddress;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types that PostgreSQL has beside the usual ones. Their values go as text of no declared type, so that the server takes
 * them for what the column is; JDBC knows none of these types.
 */
final class PostgresOwnTypes {
    private static final int MONEY_DIGITS = 2;
    private static final BigDecimal MOST_MONEY = new BigDecimal("92233720368547758.07");
    private static final String NUL = "\\u0000";

    private final Set<String> extensions;
    private final TypeCatalog catalog;

    PostgresOwnTypes(Set<String> extensions, TypeCatalog catalog) {
        this.extensions = extensions;
        this.catalog = catalog;
    }

    @Nullable
    ColumnType<?> column(LogicalType type) {
        return switch (type.kind()) {
            case CASE_INSENSITIVE_TEXT ->
                extensions.contains("citext") ? text(type, String.class, "CITEXT", value -> value, text -> text) : null;
            case ENUM -> enumeration(type);
            case MONEY -> money(type);
            case DURATION ->
                text(type, Duration.class, "INTERVAL", IntervalText::write, IntervalText::read)
                        .refusing(Durations::refusal)
                        .withFidelity(Fidelity.digits(type.precision()));
            case BITS -> bits(type);
            case JSON ->
                text(type, Json.class, "JSONB", Json::text, Json::stored)
                        .refusing(json -> json.canonical().contains(NUL) ? "must not have the character NUL" : null)
                        .withFidelity(Fidelity.lossy(
                                "white space, the order of keys and all but the last of equal keys are not kept"));
            case JSON_TEXT -> text(type, Json.class, "JSON", Json::text, Json::stored);
            case XML -> text(type, String.class, "XML", value -> value, value -> value);
            case TEXT_SEARCH ->
                text(type, String.class, "TSVECTOR", value -> value, value -> value)
                        .withFidelity(Fidelity.lossy("the text is read back in the notation of tsvector"));
            case HSTORE ->
                extensions.contains("hstore")
                        ? text(type, Map.class, "HSTORE", HstoreText::write, HstoreText::read)
                        : null;
            case INET -> text(type, NetworkAddress.class, "INET", NetworkAddress::toString, NetworkAddress::of);
            case CIDR ->
                text(type, NetworkAddress.class, "CIDR", PostgresOwnTypes::network, NetworkAddress::of)
                        .refusing(value -> value.isNetwork() ? null : "must have no bits behind its prefix");
            case MACADDR -> hardware(type, "MACADDR", 6);
            case MACADDR8 -> hardware(type, "MACADDR8", 8);
            case RANGE -> range(type);
            case ARRAY -> array(type);
            case OTHER ->
                type.name().isEmpty() ? null : text(type, String.class, type.name(), value -> value, value -> value);
            default -> null;
        };
    }

    /** With a name a type of its own, which is made before its tables; else text with a check. */
    private static @Nullable ColumnType<?> enumeration(LogicalType type) {
        if (type.values().isEmpty()) {
            return null;
        }
        if (type.name().isEmpty()) {
            return ColumnType.of(type, String.class, "TEXT", StandardCodecs.STRING)
                    .refusing(value -> type.values().contains(value) ? null : notOf(type))
                    .withCheck(oneOf(type));
        }
        String name = "\"" + type.name().replace("\"", "\"\"") + "\"";
        return text(type, String.class, name, value -> value, value -> value)
                .refusing(value -> type.values().contains(value) ? null : notOf(type));
    }

    private static String notOf(LogicalType type) {
        return "must be one of " + type.values();
    }

    private static String oneOf(LogicalType type) {
        StringJoiner texts = new StringJoiner(", ", ColumnType.COLUMN + " IN (", ")");
        type.values().forEach(value -> texts.add("'" + value.replace("'", "''") + "'"));
        return texts.toString();
    }

    /** Numbers are cast, since text would be read by the rules of lc_monetary. */
    private static ColumnType<?> money(LogicalType type) {
        Codec<BigDecimal> codec = StandardCodecs.codec(
                Types.NUMERIC, (statement, index, value) -> statement.setBigDecimal(index, value), (rows, index) -> {
                    String text = rows.getString(index);
                    return text == null ? null : amount(text);
                });
        return ColumnType.of(type, BigDecimal.class, "MONEY", codec)
                .withPlaceholder("CAST(? AS MONEY)")
                .withLiteral(value -> "CAST(" + value.toPlainString() + " AS MONEY)")
                .refusing(value -> {
                    boolean fits = value.stripTrailingZeros().scale() <= MONEY_DIGITS
                            && value.abs().compareTo(MOST_MONEY) <= 0;
                    return fits ? null : "must have at most 2 digits behind the point and be within " + MOST_MONEY;
                })
                .withFidelity(Fidelity.lossy("two digits behind the point, if lc_monetary has as many"));
    }

    /** The amount in whatever notation lc_monetary asks for: two digits behind the last of the marks are fractions. */
    private static BigDecimal amount(String text) {
        StringBuilder digits = new StringBuilder();
        int behind = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                behind += behind >= 0 ? 1 : 0;
            } else if (c == '.' || c == ',') {
                behind = 0;
            }
        }
        BigDecimal amount = new BigDecimal(digits.toString());
        if (behind == MONEY_DIGITS) {
            amount = amount.movePointLeft(MONEY_DIGITS);
        }
        boolean negative = text.indexOf('-') >= 0 || text.indexOf('(') >= 0;
        return (negative ? amount.negate() : amount).setScale(MONEY_DIGITS);
    }

    private static @Nullable ColumnType<?> bits(LogicalType type) {
        int length = type.length();
        return length < 1
                ? null
                : text(type, BitSet.class, "BIT(" + length + ")", value -> Bits.text(value, length), Bits::ofText)
                        .refusing(value -> value.length() <= length ? null : "must have at most " + length + " bits");
    }

    private static ColumnType<?> hardware(LogicalType type, String ddl, int length) {
        return text(type, HardwareAddress.class, ddl, HardwareAddress::text, HardwareAddress::new)
                .refusing(value -> value.length() == length ? null : "must have " + length + " bytes");
    }

    private static String network(NetworkAddress value) {
        return value.address().getHostAddress() + "/" + value.prefix();
    }

    private static @Nullable ColumnType<?> range(LogicalType type) {
        RangeText<?> range = type.element() == null ? null : RangeText.of(type.element());
        return range == null ? null : range.column(type);
    }

    /** Lists of lists are refused: an array of arrays must be rectangular, and its depth is no part of its type. */
    @SuppressWarnings("unchecked")
    private @Nullable ColumnType<?> array(LogicalType type) {
        LogicalType element = type.element();
        if (element == null || element.kind() == LogicalType.Kind.ARRAY) {
            return null;
        }
        ColumnType<?> column = catalog.columnType(element).orElse(null);
        ColumnType<Collection<?>> array =
                column == null ? null : catalog.arrayOf(column).orElse(null);
        if (column == null || array == null) {
            return null;
        }
        Codec<Collection<?>> codec = array.codec();
        return ColumnType.of(
                        type,
                        (Class<List<?>>) (Class<?>) List.class,
                        column.ddl() + "[]",
                        StandardCodecs.<List<?>>codec(
                                Types.ARRAY, codec::bind, (rows, index) -> (List<?>) codec.read(rows, index)))
                .withPlaceholder(
                        element.kind() == LogicalType.Kind.STRING ? "CAST(? AS VARCHAR[])" : array.placeholder())
                .withLiteral(list -> Objects.requireNonNull(array.literal(list)))
                .refusing(list -> refusal(column, list))
                .withFidelity(column.fidelity());
    }

    private static @Nullable String refusal(ColumnType<?> element, List<?> list) {
        for (Object one : list) {
            String refusal = one == null ? null : element.refusal(one);
            if (refusal != null) {
                return "has an element that " + refusal;
            }
        }
        return null;
    }

    /** A text that cannot be understood is an SQLException, as drivers have it. */
    interface Reading<J> {
        J read(String text) throws SQLException;
    }

    static <J> ColumnType<J> text(
            LogicalType type, Class<J> javaType, String ddl, Function<J, String> write, Reading<J> read) {
        return ColumnType.of(
                        type,
                        javaType,
                        ddl,
                        StandardCodecs.codec(
                                Types.OTHER,
                                (statement, index, value) ->
                                        statement.setObject(index, write.apply(value), Types.OTHER),
                                (rows, index) -> {
                                    String text = rows.getString(index);
                                    return text == null ? null : read.read(text);
                                }))
                .withLiteral(value -> "'" + write.apply(value).replace("'", "''") + "'");
    }
}
