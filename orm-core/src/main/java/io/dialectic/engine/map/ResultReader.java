package io.dialectic.engine.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result of the current row.
 *
 * @param <R> the results, null among them perhaps
 */
@FunctionalInterface
public interface ResultReader<R extends @Nullable Object> {
    /** Adds the result of the current row. */
    void read(ResultSet row, List<R> results) throws SQLException;
}
