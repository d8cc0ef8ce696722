package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Thrown;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.ResultSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template of the hidden classes that read rows: all column reads and the constructor folded into one handle. */
final class RowReaderTemplate implements RowReader<Object> {
    private static final MethodHandle READ = handle();

    RowReaderTemplate() {}

    private static MethodHandle handle() {
        try {
            return (MethodHandle) MethodHandles.classData(MethodHandles.lookup(), "_", List.class)
                    .get(0);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object read(ResultSet rows, int offset, @Nullable Object @Nullable [] links) {
        try {
            return (Object) READ.invokeExact(rows, offset, links);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }
}
