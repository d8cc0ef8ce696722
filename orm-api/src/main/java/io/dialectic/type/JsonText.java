package io.dialectic.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads JSON texts by the grammar of RFC 8259, and writes them in one notation. */
final class JsonText {
    /** Deeper documents are refused, since each level is a frame on the stack. */
    private static final int MAX_DEPTH = 500;

    /** Numbers are written out up to so many digits, and with an exponent beyond. */
    private static final int PLAIN_DIGITS = 40;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The document as maps, lists, texts, BigDecimals, Booleans and null; IllegalArgumentException, with the place, if it is
     * no JSON.
     */
    static @Nullable Object parse(String text) {
        JsonText reading = new JsonText(text);
        Object value = reading.value(0);
        reading.blanks();
        if (reading.at < text.length()) {
            throw reading.wrong("the document has ended");
        }
        return value;
    }

    /** The text in one notation. */
    static String canonical(String text) {
        StringBuilder written = new StringBuilder(text.length());
        write(parse(text), written);
        return written.toString();
    }

    static boolean everyNumber(@Nullable Object value, Predicate<BigDecimal> test) {
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().allMatch(member -> everyNumber(member, test));
        }
        if (value instanceof List<?> elements) {
            return elements.stream().allMatch(element -> everyNumber(element, test));
        }
        return !(value instanceof BigDecimal number) || test.test(number);
    }

    private @Nullable Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong("there are more than " + MAX_DEPTH + " levels");
        }
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        at++;
        Map<String, @Nullable Object> members = new TreeMap<>();
        blanks();
        if (skip('}')) {
            return members;
        }
        do {
            blanks();
            if (peek() != '"') {
                throw wrong("a name in quotes is missing");
            }
            String name = string();
            blanks();
            take(':');
            members.put(name, value(depth + 1));
            blanks();
        } while (skip(','));
        take('}');
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        at++;
        List<@Nullable Object> elements = new ArrayList<>();
        blanks();
        if (skip(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
            blanks();
        } while (skip(','));
        take(']');
        return elements;
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                throw wrong("a control character must be escaped");
            }
            at++;
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(peek(), 16);
                    if (digit < 0 || text.charAt(at) > 'f') {
                        throw wrong("four hexadecimal digits are missing");
                    }
                    code = code * 16 + digit;
                    at++;
                }
                yield (char) code;
            }
            default -> {
                at--;
                throw wrong("there is no such escape");
            }
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value is missing");
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("the exponent of a number is too large");
        }
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("a value or a digit is missing");
        }
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private void take(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "' is missing");
        }
        at++;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at character " + (at + 1));
    }

    private static void write(@Nullable Object value, StringBuilder written) {
        if (value instanceof Map<?, ?> members) {
            String before = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                quote((String) member.getKey(), written.append(before));
                write(member.getValue(), written.append(':'));
                before = ",";
            }
            written.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            String before = "[";
            for (Object element : elements) {
                write(element, written.append(before));
                before = ",";
            }
            written.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, written);
        } else {
            written.append(value instanceof BigDecimal number ? plain(number) : value);
        }
    }

    static void quote(String string, StringBuilder written) {
        written.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                written.append('\\').append(c);
            } else if (c < ' ') {
                written.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c % 16, 16));
            } else {
                written.append(c);
            }
        }
        written.append('"');
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean plain = Math.abs((long) bare.scale()) + bare.precision() <= PLAIN_DIGITS;
        return plain ? bare.toPlainString() : bare.unscaledValue() + "E" + -(long) bare.scale();
    }
}
