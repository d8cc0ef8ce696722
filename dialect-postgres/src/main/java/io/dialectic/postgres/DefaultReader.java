package io.dialectic.postgres;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column's default from its SQL: a constant of the column's type where it is a literal, else an expression. */
final class DefaultReader {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");

    /** In the session's zone; the driver sets the style of dates to ISO. */
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT);

    private DefaultReader() {}

    static @Nullable ColumnDefault read(LogicalType type, String sql) {
        String bare = CatalogText.bare(sql);
        if (sql.equals("NULL") || sql.startsWith("NULL::")) {
            return null;
        }
        // With its parentheses: inside of them a literal may be an operand.
        String text = CatalogText.literal(sql);
        if (text == null && (NUMBER.matcher(bare).matches() || bare.equals("true") || bare.equals("false"))) {
            text = bare;
        }
        Object constant = text == null ? null : constant(type, text);
        return constant == null ? new Expression(bare) : new Constant(constant);
    }

    /** The text as a value of the type; null if it is none. */
    private static @Nullable Object constant(LogicalType type, String text) {
        try {
            return switch (type.kind()) {
                case BOOLEAN -> truth(text);
                case SMALLINT, INTEGER, BIGINT -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case REAL -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case UUID -> UUID.fromString(text);
                case INSTANT -> instant(text);
                default -> text;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true", "t" -> Boolean.TRUE;
            case "false", "f" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** In UTC, so that the session's zone makes no difference; infinities and other eras as they are. */
    private static String instant(String text) {
        try {
            return TimeText.of(OffsetDateTime.parse(text, INSTANT).toInstant());
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
