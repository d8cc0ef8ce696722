package io.dialectic.engine.read;

import io.dialectic.engine.map.ResultReader;
import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A read of columns that is ready to run: what the plan cache keeps.
 *
 * @param sql the statement
 * @param types how its columns are read, in order
 * @param kept what makes results of its rows, if it takes long to make; or null
 */
record PreparedColumns(
        RenderedSql sql,
        List<ColumnType<?>> types,
        @Nullable ResultReader<?> kept) {
    /** The reader that is kept, or one made of the types. */
    @SuppressWarnings("unchecked")
    <R extends @Nullable Object> ResultReader<R> reader(Function<List<ColumnType<?>>, ResultReader<R>> make) {
        return kept == null ? make.apply(types) : (ResultReader<R>) kept;
    }
}
