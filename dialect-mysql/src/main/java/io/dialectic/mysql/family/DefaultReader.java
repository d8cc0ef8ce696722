package io.dialectic.mysql.family;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column's default from its SQL: a constant of the column's type where it is a literal, else an expression. */
final class DefaultReader {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");
    private static final Pattern NEGATED = Pattern.compile("-\\(([^()]+)\\)");
    private static final Pattern HEX = Pattern.compile("0x([0-9a-fA-F]*)|[xX]'([0-9a-fA-F]*)'");
    private static final Pattern BITS = Pattern.compile("b'([01]+)'");
    /** All that the catalogues make of {@code CURRENT_TIMESTAMP}; several spellings of the source come out as one. */
    private static final Pattern NOW = Pattern.compile("(?i)(?:current_timestamp|now)(?:\\(([0-6]?)\\))?");

    private DefaultReader() {}

    static @Nullable ColumnDefault read(LogicalType type, String words) {
        String sql = CatalogText.withoutParentheses(words);
        if (sql.equalsIgnoreCase("NULL")) {
            return null;
        }
        return switch (type.kind()) {
            case BITS -> new Expression(bits(sql));
            case BINARY -> new Expression(bytes(sql));
            default -> {
                String text = CatalogText.text(sql);
                Object constant = text != null ? constant(type, text) : unquoted(type, sql);
                yield constant != null ? new Constant(constant) : new Expression(expression(sql));
            }
        };
    }

    /** The current time in one spelling; anything else as it is. */
    static String expression(String sql) {
        Matcher now = NOW.matcher(sql);
        if (!now.matches()) {
            return sql;
        }
        String digits = now.group(1);
        return digits == null || digits.isEmpty() || digits.equals("0")
                ? "CURRENT_TIMESTAMP"
                : "CURRENT_TIMESTAMP(" + digits + ")";
    }

    private static @Nullable Object unquoted(LogicalType type, String sql) {
        Matcher negated = NEGATED.matcher(sql);
        String number = negated.matches() ? "-" + negated.group(1) : sql;
        if (NUMBER.matcher(number).matches()) {
            return constant(type, number);
        }
        boolean truth = sql.equalsIgnoreCase("true") || sql.equalsIgnoreCase("false");
        return truth ? constant(type, sql.equalsIgnoreCase("true") ? "1" : "0") : null;
    }

    /** The text as a value of the type; null if it is none. */
    private static @Nullable Object constant(LogicalType type, String text) {
        try {
            return switch (type.kind()) {
                case BOOLEAN -> truth(text);
                case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT, YEAR -> whole(text);
                case DECIMAL -> new BigDecimal(text);
                case REAL -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case UUID -> UUID.fromString(text);
                case GEOMETRY, VECTOR -> null;
                default -> text;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> whole(text);
        };
    }

    private static Number whole(String text) {
        BigInteger number = new BigDecimal(text).toBigIntegerExact();
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static String bits(String sql) {
        Matcher hex = HEX.matcher(sql);
        String digits = hex.matches() ? new BigInteger("0" + hexDigits(hex), 16).toString(2) : sql;
        Matcher bits = BITS.matcher(sql);
        if (bits.matches()) {
            digits = new BigInteger(bits.group(1), 2).toString(2);
        }
        return digits.equals(sql) ? sql : "b'" + digits + "'";
    }

    private static String bytes(String sql) {
        Matcher hex = HEX.matcher(sql);
        if (hex.matches()) {
            return "X'" + CatalogText.upper(hexDigits(hex)) + "'";
        }
        String text = CatalogText.text(sql);
        return text == null
                ? sql
                : "X'" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private static String hexDigits(Matcher hex) {
        return hex.group(1) != null ? hex.group(1) : hex.group(2);
    }
}
