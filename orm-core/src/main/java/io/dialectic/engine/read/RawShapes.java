package io.dialectic.engine.read;

import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.map.RowReaders;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.metadata.Shapes;
import io.dialectic.engine.raw.RawBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Readers of records and plain classes from results of SQL of the application's own; each is made once for its columns. */
public final class RawShapes {
    private static final int KEPT = 1_000;

    private final Shapes shapes;
    private final RawBinder types;
    private final Map<Key, RowReader<?>> readers = new ConcurrentHashMap<>();

    private record Key(Class<?> shape, List<String> labels) {}

    /** Readers of shapes, whose components are held as the binder says. */
    public RawShapes(Shapes shapes, RawBinder types) {
        this.shapes = shapes;
        this.types = types;
    }

    /** The reader of a shape from the columns of a result. */
    @SuppressWarnings("unchecked")
    public <R> RowReader<R> reader(Class<R> shape, ResultSet rows) throws SQLException {
        ColumnLabels labels = ColumnLabels.of(rows);
        Key key = new Key(shape, labels.all());
        RowReader<?> known = readers.get(key);
        if (known == null) {
            known = new Building(shape, labels).reader();
            if (readers.size() >= KEPT) {
                readers.clear();
            }
            readers.put(key, known);
        }
        return (RowReader<R>) known;
    }

    private static boolean nested(Class<?> type) {
        return type.isRecord() && AttributeTypes.natural(type).isEmpty();
    }

    /** A shape with the shapes inside it, while its reader is made. */
    private final class Building {
        private final Class<?> root;
        private final ColumnLabels labels;
        private final Set<String> taken = new HashSet<>();

        Building(Class<?> root, ColumnLabels labels) {
            this.root = root;
            this.labels = labels;
            for (Assembly.Part part : shapes.of(root).parts()) {
                if (!nested(part.type())) {
                    taken.add(ColumnLabels.joined(List.of(part.name())));
                }
            }
        }

        RowReader<?> reader() {
            return reader(root, List.of(), new ArrayList<>());
        }

        private RowReader<?> reader(Class<?> shape, List<String> path, List<Integer> columns) {
            Assembly assembly = shapes.of(shape);
            List<RowReaders.PartRead> reads = new ArrayList<>();
            for (Assembly.Part part : assembly.parts()) {
                List<String> to = new ArrayList<>(path);
                to.add(part.name());
                if (nested(part.type())) {
                    List<Integer> inside = new ArrayList<>();
                    RowReader<?> reader = reader(part.type(), to, inside);
                    reads.add(new RowReaders.Nested(reader, List.copyOf(inside)));
                    columns.addAll(inside);
                } else {
                    int position = labels.find(to, taken);
                    if (position == 0) {
                        throw labels.missing(root.getSimpleName(), to);
                    }
                    columns.add(position);
                    reads.add(new RowReaders.Column(
                            types.type(part.type(), root.getSimpleName() + "." + String.join(".", to)), position));
                }
            }
            return RowReaders.ofParts(shape.getSimpleName(), assembly, reads);
        }
    }
}
