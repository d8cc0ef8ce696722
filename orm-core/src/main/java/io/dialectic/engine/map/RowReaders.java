package io.dialectic.engine.map;

import io.dialectic.Row;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.HiddenClasses;
import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.engine.metadata.NotLoaded;
import io.dialectic.model.Attribute;
import io.dialectic.type.ColumnType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes readers of rows, each specialised for one model or shape. */
public final class RowReaders {
    /** (rows, offset, links): the parameters of every reader. */
    private static final MethodType READ =
            MethodType.methodType(Object.class, ResultSet.class, int.class, Object[].class);
    /** A method handle takes 255 arguments at the most; a column read takes two of them. */
    private static final int FOLDABLE_PARTS = 120;

    private RowReaders() {}

    /** The reader of a model whose columns stand in the order of its attributes. */
    public static <M> RowReader<M> of(MappedModel<M> model, List<ColumnType<?>> types) {
        Assembly assembly = model.assembly();
        if (model.definition().type() == Row.class || assembly.parts().size() > FOLDABLE_PARTS) {
            return byArray(model, types, model.definition().attributes(), null);
        }
        return specialised(model.definition().name(), assembly, types);
    }

    /**
     * The reader of a model of which some attributes are there.
     *
     * @param attributes these, in the order of their columns
     */
    public static <M> RowReader<M> of(MappedModel<M> model, List<ColumnType<?>> types, List<Attribute> attributes) {
        boolean tells = model.definition().type() == Row.class;
        return byArray(model, types, attributes, tells ? NotLoaded.VALUE : null);
    }

    /**
     * The reader of a shape.
     *
     * @param types one for each part, in the order of the parts; column i belongs to part {@code i}
     */
    public static <R> RowReader<R> ofShape(String name, Assembly assembly, List<ColumnType<?>> types) {
        List<PartRead> reads = new ArrayList<>();
        for (ColumnType<?> type : types) {
            reads.add(new Column(type, reads.size() + 1));
        }
        return ofParts(name, assembly, reads);
    }

    /** From where a part of a shape is read. */
    public sealed interface PartRead {}

    /** From the column at a position, from 1. */
    public record Column(ColumnType<?> type, int position) implements PartRead {}

    /** A shape of its own from columns of the same row; null if all of them are. */
    public record Nested(RowReader<?> reader, List<Integer> columns) implements PartRead {}

    /** The reader of a shape whose part i is read as {@code reads} says at i. */
    public static <R> RowReader<R> ofParts(String name, Assembly assembly, List<PartRead> reads) {
        List<MethodHandle> handles = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            Assembly.Part part = assembly.parts().get(i);
            PartRead read = reads.get(i);
            handles.add(
                    read instanceof Column column
                            ? ColumnReads.column(
                                    column.type(), name + "." + part.name(), column.position() - 1, part.type())
                            : ColumnReads.nested((Nested) read, part.type()));
        }
        return folded(assembly, handles);
    }

    private static <M> RowReader<M> specialised(String name, Assembly assembly, List<ColumnType<?>> types) {
        List<MethodHandle> reads = new ArrayList<>();
        for (int i = 0; i < assembly.parts().size(); i++) {
            Assembly.Part part = assembly.parts().get(i);
            int position = part.ordinal();
            if (part.association()) {
                reads.add(ColumnReads.link(part.slot(), position, part.type()));
            } else if (part.embedded() != null) {
                reads.add(ColumnReads.embedded(part, name + "." + part.name(), types));
            } else {
                reads.add(ColumnReads.column(types.get(position), name + "." + part.name(), position, part.type()));
            }
        }
        return folded(assembly, reads);
    }

    @SuppressWarnings("unchecked")
    static <M> RowReader<M> folded(Assembly assembly, List<MethodHandle> reads) {
        MethodHandle read = assembly.set() ? setting(assembly, reads) : constructing(assembly, reads);
        return (RowReader<M>)
                HiddenClasses.instance(MethodHandles.lookup(), RowReaderTemplate.class, List.of(read.asType(READ)));
    }

    /** The constructor with each parameter replaced by what reads it. */
    private static MethodHandle constructing(Assembly assembly, List<MethodHandle> reads) {
        MethodHandle whole = assembly.constructor();
        List<Integer> order = new ArrayList<>();
        for (int i = reads.size() - 1; i >= 0; i--) {
            whole = MethodHandles.collectArguments(whole, i, reads.get(i));
        }
        for (MethodHandle read : reads) {
            order.addAll(sources(read));
        }
        return MethodHandles.permuteArguments(
                whole,
                READ.changeReturnType(whole.type().returnType()),
                order.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The constructor without parameters, and then every part set to what reads it. */
    private static MethodHandle setting(Assembly assembly, List<MethodHandle> reads) {
        MethodHandle constructor = assembly.constructor();
        Class<?> type = constructor.type().returnType();
        MethodType withInstance = READ.changeReturnType(type).insertParameterTypes(0, type);
        MethodHandle chain = MethodHandles.dropArguments(
                MethodHandles.identity(type), 1, ResultSet.class, int.class, Object[].class);
        for (int i = reads.size() - 1; i >= 0; i--) {
            MethodHandle read = reads.get(i);
            MethodHandle setter = assembly.parts()
                    .get(i)
                    .setter()
                    .asType(MethodType.methodType(void.class, type, read.type().returnType()));
            MethodHandle step = MethodHandles.collectArguments(setter, 1, read);
            List<Integer> order = new ArrayList<>(List.of(0));
            sources(read).forEach(source -> order.add(source + 1));
            step = MethodHandles.permuteArguments(
                    step,
                    withInstance.changeReturnType(void.class),
                    order.stream().mapToInt(Integer::intValue).toArray());
            chain = MethodHandles.foldArguments(chain, step);
        }
        return MethodHandles.foldArguments(chain, constructor);
    }

    /** Which of (rows, offset, links) a read takes: a column read the first two, a link the last. */
    private static List<Integer> sources(MethodHandle read) {
        return read.type().parameterCount() == 2 ? List.of(0, 1) : List.of(2);
    }

    private static <M> RowReader<M> byArray(
            MappedModel<M> model, List<ColumnType<?>> types, List<Attribute> attributes, @Nullable Object notLoaded) {
        RowValues values = new RowValues(model, types, attributes, notLoaded);
        return (rows, offset, links) -> model.access().instantiate(values.read(rows, offset), links);
    }
}
