package io.dialectic.engine.read;

import io.dialectic.SqlResults;
import io.dialectic.engine.execute.RowCursor;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.execute.StatementOptions;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.metadata.Shapes;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.engine.raw.RawBinder;
import io.dialectic.query.Explain;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.Sql;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Comment;
import io.dialectic.sql.KeysSpelling;
import io.dialectic.sql.SqlWriter;
import io.dialectic.type.ColumnType;
import java.sql.CallableStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs SQL of the application's own and reads its results. */
public final class RawSql {
    private static final String DOING = "run SQL";
    /** One statement that changes something and has no word by which a change gives rows. */
    private static final Pattern CHANGE =
            Pattern.compile("(?is)\\s*(INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)\\b"
                    + "(?!.*\\b(RETURNING|OUTPUT)\\b)(?!.*;\\s*\\S)");

    /** One statement that reads and has no word by which it would write what it reads elsewhere. */
    private static final Pattern READ = Pattern.compile("(?is)\\s*(SELECT|VALUES)\\b(?!.*\\bINTO\\b)(?!.*;\\s*\\S)");

    /** A word by which a change may give rows. */
    private static final Pattern RETURNING = Pattern.compile("(?i)\\b(RETURNING|OUTPUT)\\b");

    /** What a decimal that comes back keeps behind the point. */
    private static final int DECIMAL_PLACES = 4;

    private final Dialect dialect;
    private final StatementExecutor executor;
    private final BoundModels models;
    private final RawBinder binder;
    private final RawShapes shapes;
    private final @Nullable String tag;
    private final RepeatGuard guard;

    /**
     * Runs by an executor, values bound and read as the dialect says.
     *
     * @param guard notices reads that are repeated
     */
    public RawSql(Dialect dialect, StatementExecutor executor, Shapes shapes, BoundModels models, RepeatGuard guard) {
        this.guard = guard;
        this.dialect = dialect;
        this.executor = executor;
        this.models = models;
        this.binder = new RawBinder(dialect);
        this.shapes = new RawShapes(shapes, binder);
        this.tag = null;
    }

    private RawSql(RawSql same, ReadOptions options) {
        this.dialect = same.dialect;
        this.executor = options.timeout() == null
                ? same.executor
                : same.executor.with(new StatementOptions(options.timeout(), null));
        this.models = same.models;
        this.binder = same.binder;
        this.shapes = same.shapes;
        this.tag = options.tag();
        this.guard = options.repeated() ? RepeatGuard.OFF : same.guard;
    }

    /** The same, run as the options say. */
    public RawSql with(ReadOptions options) {
        return options == ReadOptions.NONE ? this : new RawSql(this, options);
    }

    /** How the database runs a statement. */
    public String explain(Work work, Sql sql, Explain form) {
        PlanText.check(dialect, form);
        String words = dialect.syntax().explain().words(form.json(), form.analyzed());
        return executor.query(work.leases(), bind(sql).behind(words), "explain SQL", PlanText::read);
    }

    /** The statement with its values. */
    public BoundSql bind(Sql sql) {
        return tagged(binder.bind(sql));
    }

    private BoundSql tagged(BoundSql sql) {
        return tag == null ? sql : sql.behind(Comment.of(tag));
    }

    /** What makes something of the rows of a statement. */
    public <T> T query(Work work, Sql sql, StatementExecutor.Rows<T> rows) {
        BoundSql bound = reading(sql);
        return guard.watch(
                bound,
                false,
                DOING,
                () -> executor.query(work.leases(), bound, DOING, StatementExecutor.withColumns(rows)));
    }

    /** A statement that has to give rows: what changes rows and gives none is refused before it does so. */
    private BoundSql reading(Sql sql) {
        BoundSql bound = binder.bind(sql);
        if (CHANGE.matcher(bound.text()).lookingAt()) {
            throw StatementExecutor.givesNoRows(bound.text());
        }
        return tagged(bound);
    }

    /** Reads rows as instances of a shape. */
    public <R> StatementExecutor.Rows<List<R>> shaped(Class<R> shape) {
        return rows -> {
            RowReader<R> reader = shapes.reader(shape, rows);
            List<R> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows, 0, null));
            }
            return results;
        };
    }

    /** Reads the first column of rows. */
    @SuppressWarnings("unchecked")
    public <V> StatementExecutor.Rows<List<@Nullable V>> firstColumn(Class<V> type) {
        ColumnType<V> column = (ColumnType<V>) binder.type(type, "the first column");
        return rows -> {
            List<@Nullable V> results = new ArrayList<>();
            while (rows.next()) {
                results.add(column.read(rows, 1));
            }
            return results;
        };
    }

    /** Reads rows as maps. */
    public StatementExecutor.Rows<List<Map<String, @Nullable Object>>> mapped() {
        return rows -> {
            RawMaps maps = new RawMaps(dialect.types(), rows);
            List<Map<String, @Nullable Object>> results = new ArrayList<>();
            while (rows.next()) {
                results.add(maps.read(rows));
            }
            return results;
        };
    }

    /** Reads rows as entities with their includes. */
    public <M> List<M> entities(Work work, Sql sql, BoundModel<M> model, QueryDescription query) {
        return query(work, sql, rows -> RawEntities.read(rows, model, query, models, work));
    }

    /** The rows one after the other, as instances of a shape. */
    public <R> Stream<R> stream(Work work, Sql sql, Class<R> shape) {
        return RowCursor.stream(executor.open(work.leases(), reading(sql), DOING), rows -> {
            StatementExecutor.requireColumns(rows);
            RowReader<R> reader = shapes.reader(shape, rows);
            return row -> reader.read(row, 0, null);
        });
    }

    /** The rows one after the other, as maps. */
    public Stream<Map<String, @Nullable Object>> streamMaps(Work work, Sql sql) {
        return RowCursor.stream(executor.open(work.leases(), reading(sql), DOING), rows -> {
            StatementExecutor.requireColumns(rows);
            return new RawMaps(dialect.types(), rows)::read;
        });
    }

    /** A statement that may not give rows: what reads is refused before it does so. */
    public BoundSql changing(Sql sql) {
        BoundSql bound = binder.bind(sql);
        if (READ.matcher(bound.text()).lookingAt()) {
            throw StatementExecutor.givesRows(bound.text());
        }
        return tagged(bound);
    }

    /** Whether SQL may be a change that gives rows, which some databases find out about when it is done. */
    public static boolean mayReturnRows(Sql sql) {
        return RETURNING.matcher(sql.toString()).find();
    }

    /** Runs a statement that changes rows; gives how many. */
    public long update(Work work, Sql sql) {
        return executor.update(work.leases(), changing(sql), DOING);
    }

    /** Runs a statement once for each set of values; gives how many rows each changed. */
    public List<Long> batch(Work work, List<BoundSql> all) {
        return executor.batch(work.leases(), all, DOING);
    }

    /** Runs an INSERT; gives the keys that the database made. */
    public <V> List<V> keys(Work work, Sql sql, Class<V> type, String column) {
        StatementExecutor.Rows<List<@Nullable V>> reading = firstColumn(type);
        List<@Nullable V> keys;
        if (dialect.syntax().keys() == KeysSpelling.RETURNING) {
            SqlWriter returning = new SqlWriter(dialect.syntax());
            dialect.syntax().returning().atEnd(returning, List.of(column));
            BoundSql bound = tagged(binder.bind(sql, returning.finish().text()));
            keys = executor.query(work.leases(), bound, DOING, reading);
        } else {
            keys = executor.insertForKeys(
                    work.leases(), List.of(tagged(binder.bind(sql, ""))), new String[] {column}, DOING, reading);
        }
        List<V> present = new ArrayList<>();
        for (V key : keys) {
            if (key != null) {
                present.add(key);
            }
        }
        return present;
    }

    /** Runs SQL that gives several results. */
    public <T> T results(Work work, Sql sql, Function<SqlResults, T> reading) {
        return executor.execute(work.leases(), bind(sql), DOING, (statement, rows) -> read(statement, rows, reading));
    }

    private <T> T read(Statement statement, boolean rows, Function<SqlResults, T> reading) throws SQLException {
        RawResults results = new RawResults(statement, this, rows);
        try {
            return reading.apply(results);
        } catch (RawResults.Thrown e) {
            throw e.cause;
        } finally {
            results.end();
        }
    }

    /**
     * A parameter of a procedure.
     *
     * @param name the name by which the caller takes what comes back; null if nothing does
     * @param given whether it takes a value
     * @param value the value it takes
     * @param type the class of what comes back; {@code Object} if nothing does
     */
    public record ProcedureParameter(
            @Nullable String name, boolean given, @Nullable Object value, Class<?> type) {}

    /**
     * Calls a procedure.
     *
     * @param reading reads its results, or null
     * @param back takes each value that comes back, by the parameter's name
     */
    public @Nullable Object call(
            Work work,
            String procedure,
            List<ProcedureParameter> parameters,
            @Nullable Function<SqlResults, ?> reading,
            Map<String, @Nullable Object> back) {
        return executor.<Optional<Object>>call(
                        work.leases(),
                        callText(procedure, parameters.size()),
                        call -> prepare(call, parameters),
                        "call " + procedure,
                        (call, rows) -> {
                            Object read = reading == null ? null : read(call, rows, reading);
                            passOver(call, rows && reading == null);
                            for (int i = 0; i < parameters.size(); i++) {
                                ProcedureParameter parameter = parameters.get(i);
                                if (parameter.name() != null) {
                                    back.put(
                                            parameter.name(), outType(parameter).read(OutValues.row(call), i + 1));
                                }
                            }
                            return Optional.ofNullable(read);
                        })
                .orElse(null);
    }

    /** What comes back is there once all results have been taken. */
    private static void passOver(CallableStatement call, boolean rows) throws SQLException {
        boolean more = rows;
        while (more || call.getUpdateCount() != -1) {
            more = call.getMoreResults();
        }
    }

    private void prepare(CallableStatement call, List<ProcedureParameter> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            ProcedureParameter parameter = parameters.get(i);
            if (parameter.name() != null) {
                int type = outType(parameter).codec().jdbcType();
                if (type == Types.DECIMAL) {
                    call.registerOutParameter(i + 1, type, DECIMAL_PLACES);
                } else {
                    call.registerOutParameter(i + 1, type);
                }
            }
            if (parameter.given()) {
                ColumnType<?> type = parameter.value() == null && parameter.name() != null
                        ? outType(parameter)
                        : binder.typeOf(parameter.value(), "parameter " + (i + 1));
                type.bind(call, i + 1, parameter.value());
            }
        }
    }

    private ColumnType<?> outType(ProcedureParameter parameter) {
        return binder.type(parameter.type(), String.valueOf(parameter.name()));
    }

    private String callText(String procedure, int parameters) {
        SqlWriter writer = new SqlWriter(dialect.syntax()).sql("{call ");
        int point = procedure.indexOf('.');
        if (point > 0) {
            writer.identifier(procedure.substring(0, point)).sql(".");
        }
        return writer.identifier(procedure.substring(point + 1))
                .sql("(" + String.join(", ", Collections.nCopies(parameters, "?")) + ")}")
                .finish()
                .text();
    }
}
