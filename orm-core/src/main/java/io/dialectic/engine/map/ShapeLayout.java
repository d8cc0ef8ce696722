package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.type.ColumnType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the components of a record stand in the rows.
 *
 * @param name the record's name, for messages
 * @param places one for each part of the assembly, in order
 */
public record ShapeLayout(String name, Assembly assembly, List<Place> places) {
    private static final MethodHandle NESTED = nested();

    /** Where a component stands. */
    public sealed interface Place {
        /** In the column at {@code index}, from 0. */
        record Column(int index) implements Place {}

        /**
         * In columns of its own, as a record.
         *
         * @param presence the column, from 0, that is NULL where there is no such row; -1 if there always is one
         */
        record Nested(ShapeLayout layout, int presence) implements Place {}
    }

    /** What reads the record; made once for each shape and kept. */
    public ResultReader<Object> reader(List<ColumnType<?>> types) {
        RowReader<Object> reader = rows(types);
        return (row, results) -> results.add(reader.read(row, 0, null));
    }

    private RowReader<Object> rows(List<ColumnType<?>> types) {
        List<MethodHandle> reads = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Assembly.Part part = assembly.parts().get(i);
            if (places.get(i) instanceof Place.Nested nested) {
                NestedRow row = new NestedRow(
                        nested.layout().rows(types),
                        nested.presence(),
                        nested.presence() < 0 ? null : types.get(nested.presence()));
                reads.add(NESTED.bindTo(row).asType(MethodType.methodType(part.type(), ResultSet.class, int.class)));
            } else {
                int index = ((Place.Column) places.get(i)).index();
                check(part, types.get(index));
                reads.add(ColumnReads.column(types.get(index), name + "." + part.name(), index, part.type()));
            }
        }
        return RowReaders.folded(assembly, reads);
    }

    private void check(Assembly.Part part, ColumnType<?> type) {
        if (type.javaType() != AttributeTypes.boxed(part.type())) {
            throw new QueryException(
                    ErrorCode.INVALID_SHAPE,
                    name + "." + part.name() + " is declared as " + part.type().getSimpleName() + "; what is read is "
                            + type.javaType().getSimpleName() + ". Declare the same type.");
        }
    }

    private static MethodHandle nested() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            NestedRow.class, "read", MethodType.methodType(Object.class, ResultSet.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record NestedRow(
            RowReader<Object> reader,
            int presence,
            @Nullable ColumnType<?> type) {
        @Nullable
        Object read(ResultSet rows, int offset) throws SQLException {
            if (type != null && type.read(rows, offset + presence + 1) == null) {
                return null;
            }
            return reader.read(rows, offset, null);
        }
    }
}
