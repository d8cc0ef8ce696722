package io.dialectic.engine.read;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Nearest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The labels of a result's columns, found by the path of what they belong to: without case and underscores, each part of the
 * path in front of a point, or all parts together where no shorter path is called so.
 */
final class ColumnLabels {
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();

    private ColumnLabels() {}

    static ColumnLabels of(ResultSet rows) throws SQLException {
        ColumnLabels labels = new ColumnLabels();
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            labels.shown.add(label);
            String path =
                    Arrays.stream(label.split("\\.")).map(ColumnLabels::plain).collect(Collectors.joining("."));
            if (labels.positions.put(path, i) != null) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        "The SQL has two columns '" + label + "'. Give one of them another alias.");
            }
        }
        return labels;
    }

    /** The labels in order, as a key. */
    List<String> all() {
        return List.copyOf(shown);
    }

    /** Whether there is a column of this path in full. */
    boolean has(List<String> path) {
        return positions.containsKey(dotted(path));
    }

    /**
     * The position, from 1, of the column of a path; 0 if there is none.
     *
     * @param taken names without a point that belong to shorter paths
     */
    int find(List<String> path, Set<String> taken) {
        Integer exact = positions.get(dotted(path));
        if (exact != null) {
            return exact;
        }
        String joined = joined(path);
        Integer loose = path.size() > 1 && !taken.contains(joined) ? positions.get(joined) : null;
        return loose == null ? 0 : loose;
    }

    /** What is said when a component has no column. */
    QueryException missing(String shape, List<String> path) {
        String name = String.join(".", path);
        return new QueryException(
                ErrorCode.INVALID_SHAPE,
                shape + "." + name + " has no column in the result. " + Nearest.describe(name, shown, "columns"));
    }

    static String joined(List<String> path) {
        return path.stream().map(ColumnLabels::plain).collect(Collectors.joining());
    }

    private static String dotted(List<String> path) {
        return path.stream().map(ColumnLabels::plain).collect(Collectors.joining("."));
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
