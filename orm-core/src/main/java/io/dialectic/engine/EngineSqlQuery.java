package io.dialectic.engine;

import io.dialectic.SqlQuery;
import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.map.RowReaders;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.read.RawSql;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.sql.BoundSql;
import io.dialectic.type.ColumnType;
import io.dialectic.type.StandardCodecs;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL of the application's own. */
record EngineSqlQuery(Session session, String text, Map<String, @Nullable Object> values) implements SqlQuery {
    static EngineSqlQuery of(Session session, String text) {
        return new EngineSqlQuery(session, text, Map.of());
    }

    private RawSql raw() {
        return session.engine.raw;
    }

    private BoundSql bound() {
        return raw().bind(text, values);
    }

    @Override
    public SqlQuery bind(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new EngineSqlQuery(session, text, more);
    }

    @Override
    public <R extends Record> List<R> list(Class<R> shape) {
        Assembly assembly = session.engine.shapes.of(shape);
        List<String> names = assembly.parts().stream().map(Assembly.Part::name).toList();
        return raw().query(session.work, bound(), rows -> {
            int[] positions = RawSql.positions(rows, shape.getSimpleName(), names);
            RowReader<R> reader = session.engine.rawShapes(shape, positions, () -> reader(shape, assembly, positions));
            List<R> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows, 0, null));
            }
            return results;
        });
    }

    private <R> RowReader<R> reader(Class<R> shape, Assembly assembly, int[] positions) {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Assembly.Part part : assembly.parts()) {
            types.add(raw().type(part.type(), shape.getSimpleName() + "." + part.name()));
        }
        return RowReaders.ofColumns(shape.getSimpleName(), assembly, types, positions);
    }

    @Override
    public <R extends Record> Optional<R> one(Class<R> shape) {
        return single(list(shape));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> List<@Nullable V> scalars(Class<V> type) {
        ColumnType<V> read = (ColumnType<V>) raw().type(type, "the first column");
        return raw().query(session.work, bound(), rows -> {
            List<@Nullable V> results = new ArrayList<>();
            while (rows.next()) {
                results.add(read.read(rows, 1));
            }
            return results;
        });
    }

    @Override
    public <V> Optional<V> scalar(Class<V> type) {
        List<@Nullable V> all = scalars(type);
        if (all.size() > 1) {
            throw tooMany(all.size());
        }
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
    }

    private static <V> Optional<V> single(List<V> all) {
        if (all.size() > 1) {
            throw tooMany(all.size());
        }
        return all.stream().findFirst();
    }

    private static QueryException tooMany(int rows) {
        return new QueryException(
                ErrorCode.UNEXPECTED_ROW_COUNT,
                "One row was asked for and the SQL gave " + rows + ". Ask for a list, or narrow the SQL.");
    }

    @Override
    public List<Map<String, @Nullable Object>> maps() {
        return raw().query(session.work, bound(), rows -> {
            List<Map<String, @Nullable Object>> results = new ArrayList<>();
            while (rows.next()) {
                results.add(map(rows));
            }
            return results;
        });
    }

    private static Map<String, @Nullable Object> map(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            map.put(columns.getColumnLabel(i), StandardCodecs.UNDECLARED.read(rows, i));
        }
        return map;
    }

    @Override
    public long execute() {
        return raw().update(session.work, bound());
    }
}
