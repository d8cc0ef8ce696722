package io.dialectic.mysql;

import io.dialectic.mysql.family.CatalogText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression as the catalogue keeps it: escaped as a whole as if it were text, each byte one character, and each literal
 * behind the name of its character set, which is that of the session or, once the table was altered, of a column
 * (https://dev.mysql.com/doc/refman/8.4/en/charset-introducer.html). Seen with 8.0.33 and 9.7.
 */
final class MySqlExpression {
    private static final Pattern INTRODUCED = Pattern.compile("_([a-z0-9]+)'");

    /** What MySQL calls latin1 is cp1252: https://dev.mysql.com/doc/refman/8.4/en/charset-we-sets.html. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf8mb4", StandardCharsets.UTF_8,
            "utf8mb3", StandardCharsets.UTF_8,
            "ascii", StandardCharsets.US_ASCII,
            "latin1", Charset.forName("windows-1252"));

    private final String bytes;
    private final StringBuilder sql = new StringBuilder();

    private MySqlExpression(String bytes) {
        this.bytes = bytes;
    }

    /** As SQL that says the same. */
    static String sql(String kept) {
        return CatalogText.withoutParentheses(
                CatalogText.withDoubledQuotes(new MySqlExpression(CatalogText.unescaped(kept)).sql()));
    }

    private String sql() {
        Matcher introduced = INTRODUCED.matcher(bytes);
        int begin = 0;
        int i = 0;
        while (i < bytes.length()) {
            if (CatalogText.isQuote(bytes.charAt(i))) {
                i = CatalogText.behindQuoted(bytes, i);
            } else if (introduced.region(i, bytes.length()).lookingAt() && !inWord(i)) {
                sql.append(decoded(bytes.substring(begin, i), StandardCharsets.UTF_8));
                begin = literal(introduced);
                i = begin;
            } else {
                i++;
            }
        }
        return sql.append(decoded(bytes.substring(begin), StandardCharsets.UTF_8))
                .toString();
    }

    private boolean inWord(int i) {
        return i > 0 && Character.isJavaIdentifierPart(bytes.charAt(i - 1));
    }

    /** Writes a literal, without its character set where the characters say all; returns what is behind it. */
    private int literal(Matcher introduced) {
        int quote = introduced.end() - 1;
        int end = CatalogText.behindQuoted(bytes, quote);
        Charset charset = CHARSETS.get(introduced.group(1));
        String literal = bytes.substring(quote, end);
        sql.append(charset == null ? "_" + introduced.group(1) + literal : decoded(literal, charset));
        return end;
    }

    /** Text that is no such row of bytes is as it is. */
    private static String decoded(String bytes, Charset charset) {
        String text = bytes.chars().anyMatch(c -> c > 0xff) ? null : strictly(bytes, charset);
        return text == null ? bytes : text;
    }

    private static @Nullable String strictly(String bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
