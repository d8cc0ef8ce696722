package io.dialectic.engine.write;

import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.NewRow;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.PlanCache;
import io.dialectic.engine.plan.Planner;
import io.dialectic.engine.plan.Shape;
import io.dialectic.engine.read.Reader;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows and puts what the database made into them. A value that comes back is given only to the row it belongs to: by
 * the order in which keys are known to be made, by the row's own key, or by inserting one row at a time.
 */
final class Inserts {
    private final Dialect dialect;
    private final Planner planner;
    private final PlanCache plans;
    private final StatementExecutor executor;
    private final Reader reader;
    private final boolean returnsOne;
    private final boolean returnsMany;
    private final boolean keysAscend;

    Inserts(Dialect dialect, Planner planner, PlanCache plans, StatementExecutor executor, Reader reader) {
        this.dialect = dialect;
        this.planner = planner;
        this.plans = plans;
        this.executor = executor;
        this.reader = reader;
        this.returnsOne = dialect.profile().has(Feature.INSERT_RETURNING);
        this.returnsMany = dialect.profile().has(Feature.INSERT_RETURNING_MULTIPLE);
        this.keysAscend = dialect.profile().behaviour().is(Fact.GeneratedKeyOrder.ASCENDING);
    }

    /** Whether one row of the model is inserted by one statement alone. */
    boolean readsNothingBack(BoundModel<?> model) {
        return returnsOne
                || model.definition().attributes().stream()
                        .noneMatch(attribute -> attribute.madeByDatabase() && !attribute.generated());
    }

    void run(Work work, BoundModel<?> model, List<NewRow> rows) {
        if (rows.size() == 1) {
            group(work, model, rows.get(0).columns(), rows);
            return;
        }
        Map<List<Attribute>, List<NewRow>> groups = new LinkedHashMap<>();
        for (NewRow row : rows) {
            groups.computeIfAbsent(row.columns(), key -> new ArrayList<>()).add(row);
        }
        groups.forEach((columns, group) -> group(work, model, columns, group));
    }

    /** Rows that write the same columns. */
    private void group(Work work, BoundModel<?> model, List<Attribute> columns, List<NewRow> rows) {
        List<Attribute> made = rows.get(0).madeByDatabase();
        if (made.isEmpty()) {
            chunks(columns, rows).forEach(chunk -> plain(work, model, columns, chunk));
        } else if (!returnsOne) {
            generatedKeys(work, model, columns, rows, made);
        } else if (rows.size() > 1 && returnsMany && matchable(model, made) && !columns.isEmpty()) {
            chunks(columns, rows).forEach(chunk -> returningMany(work, model, columns, chunk, made));
        } else {
            rows.forEach(row -> returningOne(work, model, columns, row, made));
        }
    }

    private static List<List<NewRow>> slices(List<NewRow> rows, int size) {
        List<List<NewRow>> slices = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += size) {
            slices.add(rows.subList(start, Math.min(rows.size(), start + size)));
        }
        return slices;
    }

    /** As many rows for a statement as the database bears; rows of defaults alone go one by one. */
    private List<List<NewRow>> chunks(List<Attribute> columns, List<NewRow> rows) {
        if (columns.isEmpty()) {
            return slices(rows, 1);
        }
        Limits limits = dialect.profile().limits();
        int byParameters = limits.get(Limits.Limit.BIND_PARAMETERS) / columns.size();
        return slices(rows, Math.max(1, Math.min(byParameters, limits.get(Limits.Limit.VALUES_ROWS))));
    }

    /** Whether rows that come back together can be told apart: by a key that ascends with them, or by their own keys. */
    private boolean matchable(BoundModel<?> model, List<Attribute> made) {
        return ascendingKey(made) != null
                || model.definition().primaryKey().stream().noneMatch(made::contains);
    }

    private @Nullable Attribute ascendingKey(List<Attribute> made) {
        if (!keysAscend) {
            return null;
        }
        return made.stream().filter(Attribute::generated).findFirst().orElse(null);
    }

    private RenderedSql sql(BoundModel<?> model, List<Attribute> columns, int rows, List<Attribute> returning) {
        Shape shape = Shape.of("insert", model.definition(), columns, rows, returning);
        return plans.get(
                shape,
                RenderedSql.class,
                () -> planner.insert(model, columns, rows, returning).render(dialect.syntax()));
    }

    private static BoundSql bind(RenderedSql sql, List<Attribute> columns, List<NewRow> rows) {
        @Nullable Object[] values = new Object[columns.size() * rows.size()];
        int slot = 0;
        for (NewRow row : rows) {
            for (Attribute column : columns) {
                values[slot++] = row.value(column);
            }
        }
        return sql.bind(values);
    }

    private static String doing(BoundModel<?> model) {
        return "insert into " + model;
    }

    private void plain(Work work, BoundModel<?> model, List<Attribute> columns, List<NewRow> rows) {
        executor.update(work.leases(), bind(sql(model, columns, rows.size(), List.of()), columns, rows), doing(model));
    }

    private void returningOne(
            Work work, BoundModel<?> model, List<Attribute> columns, NewRow row, List<Attribute> made) {
        BoundSql bound = bind(sql(model, columns, 1, made), columns, List.of(row));
        executor.query(work.leases(), bound, doing(model), rows -> {
            if (!rows.next()) {
                throw missing(model, 1, 0);
            }
            take(model, rows, made, row);
            return true;
        });
    }

    private void returningMany(
            Work work, BoundModel<?> model, List<Attribute> columns, List<NewRow> rows, List<Attribute> made) {
        Attribute ascending = ascendingKey(made);
        List<Attribute> returning = new ArrayList<>(made);
        if (ascending == null) {
            returning.addAll(model.definition().primaryKey());
        }
        BoundSql bound = bind(sql(model, columns, rows.size(), returning), columns, rows);
        List<@Nullable Object[]> back =
                executor.query(work.leases(), bound, doing(model), result -> all(model, result, returning));
        if (back.size() != rows.size()) {
            throw missing(model, rows.size(), back.size());
        }
        if (ascending == null) {
            byOwnKey(model, rows, made, back);
        } else {
            int key = returning.indexOf(ascending);
            back.sort((a, b) -> Long.compare(number(a[key]), number(b[key])));
            for (int i = 0; i < rows.size(); i++) {
                give(rows.get(i), made, back.get(i));
            }
        }
    }

    private static long number(@Nullable Object key) {
        return key instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }

    private static void byOwnKey(
            BoundModel<?> model, List<NewRow> rows, List<Attribute> made, List<@Nullable Object[]> back) {
        List<Attribute> primaryKey = model.definition().primaryKey();
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new LinkedHashMap<>();
        for (@Nullable Object[] one : back) {
            byKey.put(Arrays.asList(one).subList(made.size(), one.length), one);
        }
        for (NewRow row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            primaryKey.forEach(attribute -> key.add(row.value(attribute)));
            @Nullable Object[] one = byKey.get(key);
            if (one == null) {
                throw missing(model, rows.size(), byKey.size());
            }
            give(row, made, one);
        }
    }

    /** Keys by the driver: one statement for each row, sent as a batch. What else the database made is read back by key. */
    private void generatedKeys(
            Work work, BoundModel<?> model, List<Attribute> columns, List<NewRow> rows, List<Attribute> made) {
        List<Attribute> generated = made.stream().filter(Attribute::generated).toList();
        RenderedSql one = sql(model, columns, 1, List.of());
        if (generated.isEmpty()) {
            chunks(columns, rows).forEach(chunk -> plain(work, model, columns, chunk));
        } else {
            String[] names = generated.stream().map(Attribute::column).toArray(String[]::new);
            for (List<NewRow> chunk : slices(rows, dialect.profile().limits().get(Limits.Limit.VALUES_ROWS))) {
                List<BoundSql> batch = new ArrayList<>(chunk.size());
                chunk.forEach(row -> batch.add(bind(one, columns, List.of(row))));
                List<@Nullable Object[]> keys = executor.insertForKeys(
                        work.leases(), batch, names, doing(model), result -> all(model, result, generated));
                if (keys.size() != chunk.size()) {
                    throw missing(model, chunk.size(), keys.size());
                }
                for (int i = 0; i < chunk.size(); i++) {
                    give(chunk.get(i), generated, keys.get(i));
                }
            }
        }
        List<Attribute> others =
                made.stream().filter(attribute -> !attribute.generated()).toList();
        if (!others.isEmpty()) {
            rows.forEach(row -> readBack(work, model, row, others));
        }
    }

    private void readBack(Work work, BoundModel<?> model, NewRow row, List<Attribute> made) {
        QueryDescription query = QueryDescription.of(model.definition()).options(ReadOptions.NONE.withoutScope());
        for (Attribute key : model.definition().primaryKey()) {
            query = query.and(Condition.test(key, Operator.EQ, Arrays.asList(row.value(key))));
        }
        for (Attribute attribute : made) {
            List<@Nullable Object> values =
                    reader.columns().values(work, query, ValueExpression.Property.of(attribute));
            if (values.size() != 1) {
                throw missing(model, 1, values.size());
            }
            row.made(attribute, values.get(0));
        }
    }

    private static List<@Nullable Object[]> all(BoundModel<?> model, ResultSet rows, List<Attribute> attributes)
            throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] one = new Object[attributes.size()];
            for (int i = 0; i < one.length; i++) {
                one[i] = model.type(attributes.get(i)).read(rows, i + 1);
            }
            all.add(one);
        }
        return all;
    }

    private static void take(BoundModel<?> model, ResultSet rows, List<Attribute> made, NewRow row)
            throws SQLException {
        for (int i = 0; i < made.size(); i++) {
            ColumnType<?> type = model.type(made.get(i));
            row.made(made.get(i), type.read(rows, i + 1));
        }
    }

    private static void give(NewRow row, List<Attribute> made, @Nullable Object[] values) {
        for (int i = 0; i < made.size(); i++) {
            row.made(made.get(i), values[i]);
        }
    }

    private static QueryException missing(BoundModel<?> model, int wanted, int got) {
        return new QueryException(
                ErrorCode.UNEXPECTED_ROW_COUNT,
                "The insert of " + wanted + " rows into " + model + " gave back " + got
                        + ". A trigger or rule may have swallowed rows; roll the transaction back.");
    }
}
