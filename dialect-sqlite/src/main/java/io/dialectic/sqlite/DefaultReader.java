package io.dialectic.sqlite;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.sqlite.SqlTokens.Kind;
import io.dialectic.sqlite.SqlTokens.Token;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's default from its text: a constant of the column's type where it is a literal, else an expression. A name, quoted
 * or not, is a text here: https://sqlite.org/lang_createtable.html#the_default_clause.
 */
final class DefaultReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<String> NOW = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private DefaultReader() {}

    static @Nullable ColumnDefault read(LogicalType type, String text) {
        String sql = bare(text);
        SqlCursor cursor = new SqlCursor(sql);
        List<Token> tokens = cursor.tokens();
        String number = sql.replaceAll("\\s+", "");
        if (NUMBER.matcher(number).matches()) {
            return constant(number(type, number), sql);
        }
        if (tokens.size() != 1) {
            return new Expression(sql);
        }
        Token only = tokens.get(0);
        if (only.kind() == Kind.TEXT || only.kind() == Kind.NAME) {
            return constant(text(type, only.text()), sql);
        }
        return only.kind() == Kind.WORD ? word(type, only.text()) : new Expression(sql);
    }

    private static ColumnDefault constant(@Nullable Object constant, String sql) {
        return constant == null ? new Expression(sql) : new Constant(constant);
    }

    private static @Nullable ColumnDefault word(LogicalType type, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.equals("NULL")) {
            return null;
        }
        if (NOW.contains(upper)) {
            return new Expression(upper);
        }
        return switch (upper) {
            case "TRUE" -> constant(number(type, "1"), upper);
            case "FALSE" -> constant(number(type, "0"), upper);
            default -> constant(text(type, word), Names.quoted(word));
        };
    }

    /** A number as a value of the type; null if it is none. */
    private static @Nullable Object number(LogicalType type, String number) {
        try {
            return switch (type.kind()) {
                case BOOLEAN -> number.equals("1") ? Boolean.TRUE : number.equals("0") ? Boolean.FALSE : null;
                case DECIMAL -> new BigDecimal(number);
                case DOUBLE -> Double.valueOf(number);
                // https://sqlite.org/datatype3.html#type_affinity: the number becomes a text.
                case STRING, CHAR, TEXT -> Long.toString(Long.parseLong(number));
                case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT, OTHER -> Long.valueOf(number);
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A text as a value of the type; null if it is none, as the text of a number is not. */
    private static @Nullable Object text(LogicalType type, String text) {
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT, DECIMAL, DOUBLE -> null;
            case UUID -> uuid(text);
            default -> text;
        };
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Without the parentheses and comments around all of it. */
    private static String bare(String sql) {
        String bare = sql;
        while (true) {
            SqlCursor cursor = new SqlCursor(bare);
            bare = cursor.rest();
            String inside = cursor.parenthesised();
            if (inside.isEmpty() || !cursor.atEnd()) {
                return bare;
            }
            bare = inside;
        }
    }
}
