package io.dialectic.engine.map;

import io.dialectic.model.Attribute;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What tells rows apart, compared by {@code equals}: the value of one column as it is, those of several as a list. */
public final class RowKey {
    private RowKey() {}

    /** The key of the current row. */
    public static @Nullable Object of(ResultSet rows, List<KeyColumn> columns) throws SQLException {
        if (columns.size() == 1) {
            return columns.get(0).comparable(rows);
        }
        List<@Nullable Object> key = new ArrayList<>(columns.size());
        for (KeyColumn column : columns) {
            key.add(column.comparable(rows));
        }
        return key;
    }

    /** The key of an instance, by the values of its attributes' ordinals. */
    public static @Nullable Object of(List<Attribute> attributes, IntFunction<? extends @Nullable Object> values) {
        if (attributes.size() == 1) {
            return comparable(values.apply(attributes.get(0).ordinal()));
        }
        List<@Nullable Object> key = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            key.add(comparable(values.apply(attribute.ordinal())));
        }
        return key;
    }

    /** Whether a key leads nowhere, since one of its parts is null. */
    public static boolean isOpen(@Nullable Object key) {
        return key == null || key instanceof List<?> parts && parts.contains(null);
    }

    /** A value that equals another one of the same meaning: bytes by what they are, decimals whatever their scale. */
    static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
