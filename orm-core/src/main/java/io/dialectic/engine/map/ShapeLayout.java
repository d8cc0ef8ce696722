package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.plan.BoundModel;
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

        /**
         * In the columns of a model, as its entity, of which no association is loaded.
         *
         * @param first the first column, from 0; the others follow in the order of the attributes
         * @param presence as in {@link Nested}
         */
        record Entity(BoundModel<?> model, int first, int presence) implements Place {}
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
            Place place = places.get(i);
            if (place instanceof Place.Nested nested) {
                reads.add(nested(
                        part, new NestedRow(nested.layout().rows(types), 0, presence(nested.presence(), types))));
            } else if (place instanceof Place.Entity entity) {
                BoundModel<?> model = entity.model();
                RowReader<?> reader = RowReaders.of(model.mapped(), model.types());
                reads.add(nested(part, new NestedRow(reader, entity.first(), presence(entity.presence(), types))));
            } else {
                int index = ((Place.Column) place).index();
                check(part, types.get(index));
                reads.add(ColumnReads.column(types.get(index), name + "." + part.name(), index, part.type()));
            }
        }
        return RowReaders.folded(assembly, reads);
    }

    private static @Nullable Presence presence(int index, List<ColumnType<?>> types) {
        return index < 0 ? null : new Presence(index, types.get(index));
    }

    private static MethodHandle nested(Assembly.Part part, NestedRow row) {
        return NESTED.bindTo(row).asType(MethodType.methodType(part.type(), ResultSet.class, int.class));
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

    /** The column that tells whether there is a row. */
    private record Presence(int index, ColumnType<?> type) {}

    private record NestedRow(
            RowReader<?> reader, int first, @Nullable Presence presence) {
        @Nullable
        Object read(ResultSet rows, int offset) throws SQLException {
            if (presence != null && presence.type().read(rows, offset + presence.index() + 1) == null) {
                return null;
            }
            return reader.read(rows, offset + first, null);
        }
    }
}
