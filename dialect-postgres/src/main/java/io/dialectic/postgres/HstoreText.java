package io.dialectic.postgres;

import java.sql.SQLDataException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts by name in the notation of hstore: https://www.postgresql.org/docs/current/hstore.html#HSTORE-EXTERNAL-REP. */
final class HstoreText {
    private HstoreText() {}

    static String write(Map<?, ?> map) {
        StringBuilder text = new StringBuilder();
        map.forEach((key, value) -> {
            quote((String) key, text.append(text.isEmpty() ? "" : ","));
            text.append("=>");
            if (value == null) {
                text.append("NULL");
            } else {
                quote((String) value, text);
            }
        });
        return text.toString();
    }

    private static void quote(String part, StringBuilder text) {
        text.append('"')
                .append(part.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    /** The server always quotes names and values. */
    static Map<String, @Nullable String> read(String text) throws SQLDataException {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        int[] at = {0};
        while (at[0] < text.length()) {
            String key = part(text, at);
            expect(text, at, "=>");
            if (text.startsWith("NULL", at[0])) {
                at[0] += 4;
                map.put(key, null);
            } else {
                map.put(key, part(text, at));
            }
            if (at[0] < text.length()) {
                expect(text, at, ", ");
            }
        }
        return map;
    }

    private static String part(String text, int[] at) throws SQLDataException {
        expect(text, at, "\"");
        StringBuilder part = new StringBuilder();
        while (at[0] < text.length() && text.charAt(at[0]) != '"') {
            at[0] += text.charAt(at[0]) == '\\' ? 1 : 0;
            part.append(text.charAt(at[0]++));
        }
        expect(text, at, "\"");
        return part.toString();
    }

    private static void expect(String text, int[] at, String wanted) throws SQLDataException {
        if (!text.startsWith(wanted, at[0])) {
            throw new SQLDataException("the text '" + text + "' in the column is no hstore", "22P02");
        }
        at[0] += wanted.length();
    }
}
