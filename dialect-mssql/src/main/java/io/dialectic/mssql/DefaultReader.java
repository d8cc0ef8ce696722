package io.dialectic.mssql;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells constants from expressions in defaults. The server keeps the text, in parentheses. */
final class DefaultReader {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    /** What is no 32-bit number ends in a point, as a decimal without fraction digits. */
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,19}\\.?");

    private static final Pattern TEXT = Pattern.compile("[Nn]?'((?:[^']|'')*)'");
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private DefaultReader() {}

    static @Nullable ColumnDefault read(@Nullable String definition, LogicalType type) {
        if (definition == null) {
            return null;
        }
        String text = CatalogText.unwrapped(definition);
        if (text.equalsIgnoreCase("NULL")) {
            return null;
        }
        Object constant = constant(negated(text), type);
        return constant == null ? new ColumnDefault.Expression(text) : new ColumnDefault.Constant(constant);
    }

    /** The server puts the number behind a sign in parentheses of its own: {@code (-(1))}. */
    private static String negated(String text) {
        return text.startsWith("-(") ? "-" + CatalogText.unwrapped(text.substring(1)) : text;
    }

    private static @Nullable Object constant(String text, LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> text.equals("1") ? Boolean.TRUE : text.equals("0") ? Boolean.FALSE : null;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> WHOLE.matcher(text).matches() ? whole(text) : null;
            case DECIMAL, MONEY -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            case REAL -> NUMBER.matcher(text).matches() ? Float.valueOf(text) : null;
            case DOUBLE -> NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
            case UUID -> {
                String quoted = quoted(text);
                yield quoted != null && GUID.matcher(quoted).matches() ? UUID.fromString(quoted) : null;
            }
            case STRING, CHAR, TEXT, DATE, TIME, LOCAL_DATE_TIME, INSTANT, XML, JSON -> quoted(text);
            default -> null;
        };
    }

    private static @Nullable Long whole(String text) {
        BigInteger number = new BigDecimal(text).toBigInteger();
        return number.bitLength() < Long.SIZE ? number.longValue() : null;
    }

    private static @Nullable String quoted(String text) {
        var literal = TEXT.matcher(text);
        return literal.matches() ? literal.group(1).replace("''", "'") : null;
    }
}
