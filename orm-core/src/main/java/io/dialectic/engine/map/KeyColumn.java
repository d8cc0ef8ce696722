package io.dialectic.engine.map;

import io.dialectic.type.ColumnType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the columns that tell rows apart.
 *
 * @param position from 1
 */
public record KeyColumn(int position, ColumnType<?> type) {
    /** The key of the current row, to be compared by {@code equals}. */
    public static List<@Nullable Object> read(ResultSet rows, List<KeyColumn> columns) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>(columns.size());
        for (KeyColumn column : columns) {
            key.add(comparable(column.type.read(rows, column.position)));
        }
        return key;
    }

    /** A value that equals another one of the same meaning: bytes by what they are, decimals whatever their scale. */
    public static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
