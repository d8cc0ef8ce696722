package io.dialectic.sql.ddl;

import java.util.Map;

/**
 * How constants are written in defaults, the one place where a value becomes text.
 *
 * @param trueText true
 * @param falseText false
 * @param textPrefix what stands in front of quoted text
 * @param backslashEscapes whether a backslash in text must be doubled
 */
public record LiteralSpelling(String trueText, String falseText, String textPrefix, boolean backslashEscapes) {
    /** The standard. */
    public static final LiteralSpelling STANDARD = new LiteralSpelling("TRUE", "FALSE", "", false);

    /** A constant as a literal: a Boolean, a Number, or anything else as quoted text. A collection is refused. */
    public String literal(Object value) {
        if (value.getClass().isArray() || value instanceof Iterable || value instanceof Map) {
            throw new IllegalArgumentException(
                    "A default of the class " + value.getClass().getSimpleName()
                            + " has no form in SQL for this column. Give it as an expression.");
        }
        if (value instanceof Boolean truth) {
            return truth ? trueText : falseText;
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString().replace("'", "''");
        return textPrefix + "'" + (backslashEscapes ? text.replace("\\", "\\\\") : text) + "'";
    }
}
