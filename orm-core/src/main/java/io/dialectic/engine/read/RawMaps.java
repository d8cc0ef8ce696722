package io.dialectic.engine.read;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows as maps, each value as the type of its column says. */
final class RawMaps {
    private final List<String> labels = new ArrayList<>();
    private final List<StandardCodecs.Reader<?>> readers = new ArrayList<>();

    RawMaps(TypeCatalog types, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            if (labels.contains(label)) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        "The SQL has two columns '" + label + "', of which a map would keep one. Give one of them an"
                                + " alias.");
            }
            labels.add(label);
            readers.add(types.reading(ResultColumn.of(columns, i)));
        }
    }

    Map<String, @Nullable Object> read(ResultSet rows) throws SQLException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            map.put(labels.get(i), readers.get(i).read(rows, i + 1));
        }
        return Collections.unmodifiableMap(map);
    }
}
