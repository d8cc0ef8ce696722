package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.EmbeddedValues;
import io.dialectic.engine.metadata.LinkSlot;
import io.dialectic.engine.metadata.Thrown;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.StandardCodecs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handles that read one part of an instance, all of the form (rows, offset, links) to value. */
final class ColumnReads {
    private static final MethodHandle COLUMN =
            find("column", MethodType.methodType(Object.class, Codec.class, int.class, ResultSet.class, int.class));
    private static final MethodHandle PRESENT = find(
            "present",
            MethodType.methodType(Object.class, Codec.class, String.class, int.class, ResultSet.class, int.class));
    private static final MethodHandle EMBEDDED = find(
            "embedded",
            MethodType.methodType(Object.class, Assembly.class, String.class, List.class, ResultSet.class, int.class));
    private static final MethodHandle LINK =
            find("link", MethodType.methodType(Object.class, LinkSlot.class, int.class, Object[].class));

    private static final MethodHandle NESTED =
            find("nested", MethodType.methodType(Object.class, RowReaders.Nested.class, ResultSet.class, int.class));

    private ColumnReads() {}

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(ColumnReads.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From (rows, offset) to the value of a column, {@code position} columns behind the offset, as a type. */
    static MethodHandle column(ColumnType<?> type, String where, int position, Class<?> wanted) {
        MethodHandle read = wanted.isPrimitive()
                ? MethodHandles.insertArguments(PRESENT, 0, type.codec(), where, position + 1)
                : MethodHandles.insertArguments(COLUMN, 0, type.codec(), position + 1);
        return read.asType(MethodType.methodType(wanted, ResultSet.class, int.class));
    }

    /** From (rows, offset) to an embedded value, its parts in the columns of their ordinals behind the offset. */
    static MethodHandle embedded(Assembly.Part part, String where, List<ColumnType<?>> types) {
        return MethodHandles.insertArguments(EMBEDDED, 0, part.embedded(), where, types)
                .asType(MethodType.methodType(part.type(), ResultSet.class, int.class));
    }

    static @Nullable Object embedded(
            Assembly assembly, String where, List<ColumnType<?>> types, ResultSet rows, int offset) {
        return EmbeddedValues.make(assembly, where, ordinal -> {
            try {
                return types.get(ordinal).read(rows, offset + ordinal + 1);
            } catch (SQLException e) {
                throw Thrown.unchecked(e);
            }
        });
    }

    /** From (links) to what the instance holds for an association, as a type. */
    static MethodHandle link(LinkSlot slot, int ordinal, Class<?> wanted) {
        return MethodHandles.insertArguments(LINK, 0, slot, ordinal)
                .asType(MethodType.methodType(wanted, Object[].class));
    }

    /** From (rows, offset) to an instance of a shape inside the row, as a type. */
    static MethodHandle nested(RowReaders.Nested read, Class<?> wanted) {
        return MethodHandles.insertArguments(NESTED, 0, read)
                .asType(MethodType.methodType(wanted, ResultSet.class, int.class));
    }

    static @Nullable Object nested(RowReaders.Nested read, ResultSet rows, int offset) throws SQLException {
        for (int column : read.columns()) {
            if (StandardCodecs.UNDECLARED.read(rows, offset + column) != null) {
                return read.reader().read(rows, offset, null);
            }
        }
        return null;
    }

    static @Nullable Object column(Codec<?> codec, int position, ResultSet rows, int offset) throws SQLException {
        return codec.read(rows, offset + position);
    }

    static Object present(Codec<?> codec, String where, int position, ResultSet rows, int offset) throws SQLException {
        Object value = codec.read(rows, offset + position);
        if (value == null) {
            throw new RecordException(
                    ErrorCode.UNREADABLE_VALUE,
                    where + " is a primitive and the database has NULL. Declare the wrapper class, or forbid NULL.");
        }
        return value;
    }

    static @Nullable Object link(LinkSlot slot, int ordinal, @Nullable Object @Nullable [] links) {
        return slot.held(links, ordinal);
    }
}
