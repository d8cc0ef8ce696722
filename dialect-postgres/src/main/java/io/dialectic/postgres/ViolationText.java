package io.dialectic.postgres;

import io.dialectic.error.Failure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in the message of a violated constraint. The message may be in the server's language (lc_messages), so names
 * are told by their quotes and their order, not by the words around them.
 *
 * @param names the quoted names of the first line, in order
 * @param key the columns of the key, if a further line tells them: {@code Key (email, name)=(…)}
 */
record ViolationText(List<String> names, List<String> key) {
    private static final Pattern NAME = Pattern.compile("[\"«»„“”]\\h?(.+?)\\h?[\"«»„“”]");

    private static final Pattern KEY = Pattern.compile("\\((.+?)\\)=\\(");

    private static final Pattern COLUMN = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[^,\\s][^,]*");

    static ViolationText of(SQLException error) {
        String message = String.valueOf(error.getMessage());
        int end = message.indexOf('\n');
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(end < 0 ? message : message.substring(0, end));
        while (name.find()) {
            names.add(name.group(1));
        }
        Matcher key = KEY.matcher(end < 0 ? "" : message.substring(end));
        return new ViolationText(names, key.find() ? columns(key.group(1)) : List.of());
    }

    /** The index tells columns as SQL does, quoted where needed; the foreign key tells them as they are. */
    private static List<String> columns(String text) {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(text);
        while (column.find()) {
            String quoted = column.group(1);
            columns.add(quoted == null ? column.group() : quoted.replace("\"\"", "\""));
        }
        return columns;
    }

    Failure failure(Failure.Kind kind) {
        return switch (kind) {
            // duplicate key value violates unique constraint "…"
            case UNIQUE -> Failure.constraint(kind, name(0), null).withColumns(key);
            // insert or update on table "…" violates foreign key constraint "…"
            // update or delete on table "…" violates foreign key constraint "…" on table "…"
            // The constraint is of the last table; the key is of the first.
            case FOREIGN_KEY ->
                names.size() < 3
                        ? Failure.constraint(kind, name(1), name(0)).withColumns(key)
                        : Failure.constraint(kind, name(1), name(2));
            // null value in column "…" of relation "…" violates not-null constraint
            case NOT_NULL ->
                Failure.constraint(kind, null, name(1)).withColumns(names.isEmpty() ? List.of() : names.subList(0, 1));
            // new row for relation "…" violates check constraint "…"
            case CHECK -> Failure.constraint(kind, name(1), names.size() < 2 ? null : name(0));
            default -> Failure.of(kind);
        };
    }

    private @Nullable String name(int index) {
        return index < names.size() ? names.get(index) : null;
    }
}
