package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What queries are printed with: Java, as it stands in a test. */
final class Code {
    private Code() {}

    static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof BigDecimal number) {
            return "new BigDecimal(\"" + number.toPlainString() + "\")";
        }
        if (value instanceof LocalDate date) {
            return "LocalDate.parse(\"" + date + "\")";
        }
        return value + (value instanceof Long ? "L" : "");
    }

    /** A list that may have nulls. */
    static String list(List<@Nullable Object> values) {
        return values.isEmpty()
                ? "List.of()"
                : "Arrays.asList(" + values.stream().map(Code::literal).collect(Collectors.joining(", "))
                        + (values.size() == 1 && values.get(0) == null ? ", null" : "") + ")";
    }

    /** A name of an enumeration as that of a method. */
    static String method(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
