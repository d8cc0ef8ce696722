package io.dialectic.engine.map;

import io.dialectic.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One of the columns that tell rows apart.
 *
 * @param position from 1
 */
public record KeyColumn(int position, ColumnType<?> type) {
    @Nullable
    Object comparable(ResultSet rows) throws SQLException {
        return RowKey.comparable(type.read(rows, position));
    }
}
