package io.dialectic.engine.read;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Nearest;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs SQL of the application's own: binds its named parameters and finds its columns. */
public final class RawSql {
    private final TypeCatalog types;
    private final StatementExecutor executor;
    private final Map<String, NamedSql> parsed = new ConcurrentHashMap<>();

    /** Runs by an executor, values bound as the catalog says. */
    public RawSql(TypeCatalog types, StatementExecutor executor) {
        this.types = types;
        this.executor = executor;
    }

    /** The statement with its values; every parameter must have one, and every value a parameter. */
    public BoundSql bind(String text, Map<String, @Nullable Object> values) {
        NamedSql named = parsed.computeIfAbsent(text, NamedSql::parse);
        for (String given : values.keySet()) {
            if (!named.names().contains(given)) {
                throw new QueryException(
                        ErrorCode.PARAMETER_UNUSED,
                        "The SQL has no parameter ':" + given + "'. "
                                + Nearest.describe(given, List.copyOf(named.distinctNames()), "parameters")
                                + " [SQL: " + text + "]");
            }
        }
        StringBuilder sql = new StringBuilder(text.length());
        List<Parameter> parameters = new ArrayList<>();
        List<@Nullable Object> bound = new ArrayList<>();
        for (int i = 0; i < named.names().size(); i++) {
            String name = named.names().get(i);
            if (!values.containsKey(name)) {
                throw new QueryException(
                        ErrorCode.PARAMETER_MISSING,
                        "The parameter ':" + name + "' has no value. Add bind(\"" + name + "\", ...). [SQL: " + text
                                + "]");
            }
            sql.append(named.pieces().get(i));
            append(sql, name, values.get(name), parameters, bound);
        }
        sql.append(named.pieces().get(named.pieces().size() - 1));
        return new RenderedSql(sql.toString(), parameters).bind(bound.toArray());
    }

    private void append(
            StringBuilder sql,
            String name,
            @Nullable Object value,
            List<Parameter> parameters,
            List<@Nullable Object> bound) {
        if (value instanceof Collection<?> list) {
            if (list.isEmpty()) {
                // An empty list is no SQL; a null in its place matches nothing.
                sql.append("NULL");
            }
            String separator = "";
            for (Object element : list) {
                sql.append(separator);
                append(sql, name, element, parameters, bound);
                separator = ", ";
            }
            return;
        }
        sql.append('?');
        parameters.add(new Parameter(bound.size(), value == null ? forNull() : type(value.getClass(), name)));
        bound.add(value);
    }

    private ColumnType<?> forNull() {
        return type(String.class, "null");
    }

    /** How values of a class are bound and read when no attribute says more. */
    public ColumnType<?> type(Class<?> type, String where) {
        Class<?> boxed = type.isEnum()
                        || type.getSuperclass() == null
                        || !type.getSuperclass().isEnum()
                ? AttributeTypes.boxed(type)
                : type.getSuperclass();
        LogicalType logical = AttributeTypes.natural(boxed)
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is a " + type.getName()
                                + ", which no column can hold. Convert it to a mapped type."));
        return AttributeTypes.of(logical, boxed, types)
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is a " + type.getName() + ", which this database cannot hold."));
    }

    /** Runs a query. */
    public <T> T query(Work work, BoundSql sql, StatementExecutor.Rows<T> rows) {
        return executor.query(work.leases(), sql, "run SQL", rows);
    }

    /** Runs a statement that changes rows; gives how many. */
    public long update(Work work, BoundSql sql) {
        return executor.update(work.leases(), sql, "run SQL");
    }

    /** The positions, from 1, of columns by name: without case and underscores. */
    public static int[] positions(ResultSet rows, String shape, List<String> names) throws SQLException {
        Map<String, Integer> labels = new LinkedHashMap<>();
        ResultSetMetaData columns = rows.getMetaData();
        List<String> shown = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            shown.add(columns.getColumnLabel(i));
            if (labels.put(plain(columns.getColumnLabel(i)), i) != null) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        "The SQL has two columns '" + columns.getColumnLabel(i) + "'. Give one of them another alias.");
            }
        }
        int[] positions = new int[names.size()];
        for (int i = 0; i < positions.length; i++) {
            Integer position = labels.get(plain(names.get(i)));
            if (position == null) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        shape + "." + names.get(i) + " has no column in the result. "
                                + Nearest.describe(names.get(i), shown, "columns"));
            }
            positions[i] = position;
        }
        return positions;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
