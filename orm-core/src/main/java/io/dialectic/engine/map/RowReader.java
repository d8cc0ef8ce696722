package io.dialectic.engine.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes an instance of the current row. */
@FunctionalInterface
public interface RowReader<M> {
    /**
     * The instance of the current row.
     *
     * @param offset the count of columns in front of the instance's
     * @param links its associations by ordinal, or null when none was loaded
     */
    M read(ResultSet rows, int offset, @Nullable Object @Nullable [] links) throws SQLException;
}
