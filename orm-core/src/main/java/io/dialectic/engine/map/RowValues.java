package io.dialectic.engine.map;

import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.model.Attribute;
import io.dialectic.type.ColumnType;
import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of an instance of which some attributes are there. */
final class RowValues {
    private final int[] ordinals;
    private final List<ColumnType<?>> types;
    private final @Nullable Object[] empty;

    /**
     * A reader of columns.
     *
     * @param types one for each attribute of the model
     * @param attributes those that are there, in the order of their columns
     * @param notLoaded stands for the others, if instances can tell; or null
     */
    RowValues(MappedModel<?> model, List<ColumnType<?>> types, List<Attribute> attributes, @Nullable Object notLoaded) {
        this.ordinals = attributes.stream().mapToInt(Attribute::ordinal).toArray();
        this.types = types;
        this.empty = new Object[types.size()];
        for (Attribute attribute : model.definition().attributes()) {
            boolean primitive = notLoaded == null && attribute.javaType().isPrimitive();
            empty[attribute.ordinal()] =
                    primitive ? Array.get(Array.newInstance(attribute.javaType(), 1), 0) : notLoaded;
        }
    }

    /** The values by ordinal, of the columns behind an offset. */
    @Nullable
    Object[] read(ResultSet rows, int offset) throws SQLException {
        @Nullable Object[] values = empty.clone();
        for (int i = 0; i < ordinals.length; i++) {
            values[ordinals[i]] = types.get(ordinals[i]).read(rows, offset + i + 1);
        }
        return values;
    }
}
