package io.dialectic.engine.read;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Explain;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.type.StandardCodecs;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The plan of a statement as the database tells it. */
final class PlanText {
    private PlanText() {}

    static void check(Dialect dialect, Explain form) {
        require(dialect, Feature.EXPLAIN, "Look at the plan with the database's own tools.");
        if (form.json()) {
            require(dialect, Feature.EXPLAIN_JSON, "Ask for text.");
        }
        if (form.analyzed()) {
            require(dialect, Feature.EXPLAIN_ANALYZE, "Ask for the plan alone, and measure the query.");
        }
    }

    private static void require(Dialect dialect, Feature feature, String instead) {
        if (!dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }

    /** One column is the plan, line by line; of several, the names come first. */
    static String read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        StringBuilder text = new StringBuilder();
        if (count > 1) {
            for (int i = 1; i <= count; i++) {
                cell(text, i, columns.getColumnLabel(i));
            }
        }
        while (rows.next()) {
            text.append(text.length() == 0 ? "" : "\n");
            for (int i = 1; i <= count; i++) {
                cell(text, i, StandardCodecs.STRING.read(rows, i));
            }
        }
        return text.toString();
    }

    private static void cell(StringBuilder text, int column, @Nullable String value) {
        text.append(column == 1 ? "" : " | ").append(value == null ? "" : value);
    }
}
