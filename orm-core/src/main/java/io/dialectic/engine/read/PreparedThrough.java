package io.dialectic.engine.read;

import io.dialectic.engine.map.KeyColumn;
import io.dialectic.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read of the far end of a many-to-many association that is ready to run.
 *
 * @param read the statement, and where the entities of the far end stand
 * @param keyOffset the count of columns in front of the key of the near end
 * @param keyTypes how its columns are read
 */
record PreparedThrough(PreparedRead read, int keyOffset, List<ColumnType<?>> keyTypes) {
    /** The key of the near end that a row is tied to. */
    List<@Nullable Object> key(ResultSet rows) throws SQLException {
        @Nullable Object[] key = new Object[keyTypes.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = KeyColumn.comparable(keyTypes.get(i).read(rows, keyOffset + i + 1));
        }
        return Arrays.asList(key);
    }
}
