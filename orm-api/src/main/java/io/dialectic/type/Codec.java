package io.dialectic.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How one Java type goes through JDBC: the pair of binding and reading.
 *
 * @param <J> the Java type
 */
public interface Codec<J> {
    /** Binds a value that is not null. */
    void bind(PreparedStatement statement, int index, J value) throws SQLException;

    /** Reads a column by its position; null for SQL NULL. */
    @Nullable
    J read(ResultSet rows, int index) throws SQLException;

    /** The type code of {@link java.sql.Types} with which a null is bound. */
    int jdbcType();
}
