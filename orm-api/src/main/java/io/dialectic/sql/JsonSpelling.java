package io.dialectic.sql;

import io.dialectic.function.JsonRead;
import io.dialectic.type.LogicalType;
import java.util.List;

/** How values inside JSON documents are read. The standard's path language (ISO/IEC 19075-6) is the default for paths. */
public interface JsonSpelling {
    /**
     * The text that a path is bound as.
     *
     * @param steps keys, as {@code String}, and positions from 0, as {@code Integer}
     */
    default String path(List<Object> steps) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer position) {
                path.append('[').append(position).append(']');
            } else {
                path.append(".\"");
                escape(path, (String) step);
                path.append('"');
            }
        }
        return path.toString();
    }

    /** How a value is read; document and path are the arguments. */
    FunctionSpelling read(JsonRead read, LogicalType.Kind kind);

    private static void escape(StringBuilder path, String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '"' || c == '\\') {
                path.append('\\').append(c);
            } else if (c < ' ') {
                path.append(String.format("\\u%04x", (int) c));
            } else {
                path.append(c);
            }
        }
    }
}
