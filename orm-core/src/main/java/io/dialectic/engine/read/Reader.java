package io.dialectic.engine.read;

import io.dialectic.Page;
import io.dialectic.engine.execute.RowCursor;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.FilterRules;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.KeyColumn;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.map.Peers;
import io.dialectic.engine.map.ResultReader;
import io.dialectic.engine.map.RowFolder;
import io.dialectic.engine.map.RowKey;
import io.dialectic.engine.map.RowMapper;
import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.map.RowReaders;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.engine.plan.ColumnsPlan;
import io.dialectic.engine.plan.Drafted;
import io.dialectic.engine.plan.EntityLayout;
import io.dialectic.engine.plan.PagePlan;
import io.dialectic.engine.plan.PlanCache;
import io.dialectic.engine.plan.Planner;
import io.dialectic.engine.plan.SelectPlan;
import io.dialectic.engine.plan.ThroughPlan;
import io.dialectic.model.Association;
import io.dialectic.query.Condition;
import io.dialectic.query.Explain;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads. {@link #findAll} is the whole trip of a read; the other methods are shorter trips on the same way. */
public final class Reader {
    private final Dialect dialect;
    private final Planner planner;
    private final PlanCache plans;
    private final StatementExecutor executor;
    private final BoundModels models;
    private final IncludeLoader includes;
    private final InstanceLoader instances;
    private final LockedRows locked;
    private final LazyLoading lazyLoading;
    private final RepeatGuard guard;
    private final ConcurrentHashMap<BoundModel<?>, RowReader<?>> readers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<BoundModel<?>, PreparedRead> byKey = new ConcurrentHashMap<>();

    /**
     * A reader that plans, renders and executes by these.
     *
     * @param lazyLoading what the first use of an association that was not included does, unless a query says
     * @param guard notices reads that are repeated
     */
    public Reader(
            Dialect dialect,
            Planner planner,
            PlanCache plans,
            StatementExecutor executor,
            BoundModels models,
            LazyLoading lazyLoading,
            RepeatGuard guard) {
        this.dialect = dialect;
        this.planner = planner;
        this.plans = plans;
        this.executor = executor;
        this.models = models;
        Keys keys = Keys.of(dialect.profile().limits());
        this.includes = new IncludeLoader(this, models, keys);
        this.locked = new LockedRows(this, planner, keys);
        this.instances = new InstanceLoader(includes);
        this.lazyLoading = lazyLoading;
        this.guard = guard;
    }

    /**
     * The rows of a query, as entities with their includes.
     *
     * <ol>
     *   <li>the query is taken apart into its shape and its values,
     *   <li>the shape's plan is found, or made and rendered,
     *   <li>text and values are put together,
     *   <li>the statement is executed, and
     *   <li>its rows are mapped to entities;
     *   <li>includes that are no part of the statement are loaded by statements of their own.
     * </ol>
     */
    public <M> List<M> findAll(Work work, BoundModel<M> model, QueryDescription query) {
        FilterRules.checkIncludes(work.filters(), models, query);
        if (planner.locksFirst(query)) {
            return guard.watchAll(
                    model,
                    () -> query,
                    query.options().repeated(),
                    "read " + model,
                    () -> locked.read(work, model, query));
        }
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        PreparedRead plan = plans.get(draft.shape(), PreparedRead.class, () -> prepare(model, draft));
        BoundSql sql = plan.sql().bind(draft.values());
        return run(work, model, query, plan, sql);
    }

    /**
     * A page with the number of all rows, if one statement tells both: it does not where includes take statements of their
     * own, which would see another state of the rows, and behind the last row.
     */
    @SuppressWarnings("unchecked")
    public <M> Optional<Page<M>> page(Work work, BoundModel<M> model, QueryDescription query) {
        if (!planner.isPageAtOnce(query)) {
            return Optional.empty();
        }
        FilterRules.checkIncludes(work.filters(), models, query);
        Drafted<PagePlan> draft = planner.page(query, work.filters());
        PreparedPage plan = plans.get(draft.shape(), PreparedPage.class, () -> preparePage(model, draft));
        MappedLayout<M> layout = (MappedLayout<M>) plan.read().layout();
        if (layout.leavesApart()) {
            return Optional.empty();
        }
        BoundSql sql = plan.read().sql().bind(draft.values());
        String doing = plan.read().doing();
        int totalColumn = plan.totalOffset() + 1;
        long[] total = {0};
        List<M> rows = guard.watch(
                sql,
                query.options().repeated(),
                doing,
                () -> entities(work, query, layout, sql, doing, row -> {
                    Long all = total[0] == 0 ? planner.numbers().read(row, totalColumn) : null;
                    total[0] = all == null ? total[0] : all;
                }));
        return rows.isEmpty() && query.offset() > 0 ? Optional.empty() : Optional.of(new Page<>(rows, total[0]));
    }

    private PreparedPage preparePage(BoundModel<?> model, Drafted<PagePlan> draft) {
        PagePlan plan = draft.plan();
        PreparedRead read = new PreparedRead(
                plan.rows().statement().render(dialect.syntax()),
                mapped(plan.rows().layout()),
                "read a page of " + model);
        return new PreparedPage(read, plan.totalOffset());
    }

    /**
     * The row of a primary key. Without further conditions its plan is kept with the model, and the way is short.
     *
     * @param key the parts of the key, in order
     */
    public <M> List<M> findByKey(Work work, BoundModel<M> model, QueryDescription query, Object... key) {
        @Nullable Object[] values = KeyValues.of(model, key);
        if (query.isPlain() && !model.isScoped()) {
            PreparedRead plan = byKey.get(model);
            if (plan == null) {
                plan = byKey.computeIfAbsent(
                        model,
                        bound -> prepare(
                                bound, planner.rows(bound, KeyValues.condition(bound, query, values), work.filters())));
            } else {
                plans.hit();
            }
            return run(work, model, query, plan, plan.sql().bind(values));
        }
        return findAll(work, model, KeyValues.condition(model, query, values));
    }

    /** The trip from step 4 on, for callers that hold a plan. */
    @SuppressWarnings("unchecked")
    <M> List<M> run(Work work, BoundModel<M> model, QueryDescription query, PreparedRead plan, BoundSql sql) {
        MappedLayout<M> layout = (MappedLayout<M>) plan.layout();
        String doing = plan.doing();
        return guard.watch(
                sql, query.options().repeated(), doing, () -> entities(work, query, layout, sql, doing, row -> {}));
    }

    /** The entities of the rows of a statement, with their includes; what else stands in a row is read by {@code behind}. */
    private <M> List<M> entities(
            Work work,
            QueryDescription query,
            MappedLayout<M> layout,
            BoundSql sql,
            String doing,
            RowMapper.Behind behind) {
        BiConsumer<MappedLayout<?>, Object> made = (place, entity) -> attach(work, place, entity);
        if (layout.atOnce()) {
            RowMapper mapper = new RowMapper(query, made, later(work, query));
            List<M> entities = sent(work, query, sql, doing, rows -> mapper.read(rows, layout, behind));
            includes.load(work, query, layout, mapper.parents());
            return entities;
        }
        RowFolder<M> folder = new RowFolder<>(query, layout, made, later(work, query));
        sent(work, query, sql, doing, rows -> {
            folder.read(rows, behind);
            return true;
        });
        includes.load(work, query, layout, folder.parents());
        return folder.entities();
    }

    /** Instances that are there, with the includes of a query that says nothing else. */
    public <M> List<M> load(Work work, BoundModel<M> model, QueryDescription query, List<M> loaded) {
        FilterRules.checkIncludes(work.filters(), models, query);
        return guard.watchAll(
                query.includes(),
                () -> keys(model, loaded),
                query.options().repeated(),
                "load associations of " + model,
                () -> instances.load(work, model, query, loaded));
    }

    private static <M> List<@Nullable Object> keys(BoundModel<M> model, List<M> instances) {
        EntityAccess<M> access = model.mapped().access();
        List<@Nullable Object> keys = new ArrayList<>(instances.size());
        for (M instance : instances) {
            keys.add(RowKey.of(model.definition().primaryKey(), ordinal -> access.value(instance, ordinal)));
        }
        return keys;
    }

    /** The far end of an association whose key the far end holds, its includes too; limits count by near end. */
    <M> List<M> findBelonging(Work work, BoundModel<M> model, QueryDescription query, Association association) {
        Drafted<SelectPlan> draft = planner.belonging(model, query, association, work.filters());
        PreparedRead plan = plans.get(draft.shape(), PreparedRead.class, () -> prepare(model, draft));
        return run(work, model, query, plan, plan.sql().bind(draft.values()));
    }

    /** The far end of a many-to-many association, its includes too; {@code near} is about the rows between. */
    <M> Tied<M> findThrough(
            Work work,
            BoundModel<M> model,
            QueryDescription query,
            Association association,
            Association.Through through,
            Condition near) {
        Drafted<ThroughPlan> draft = planner.through(model, query, association, through, near, work.filters());
        PreparedThrough plan = plans.get(draft.shape(), PreparedThrough.class, () -> prepareThrough(model, draft));
        BoundSql sql = plan.read().sql().bind(draft.values());
        return tied(work, query, plan, sql);
    }

    @SuppressWarnings("unchecked")
    private <M> Tied<M> tied(Work work, QueryDescription query, PreparedThrough plan, BoundSql sql) {
        MappedLayout<M> layout = (MappedLayout<M>) plan.read().layout();
        List<KeyColumn> key = plan.key();
        List<@Nullable Object> keys = new ArrayList<>();
        List<M> entities =
                entities(work, query, layout, sql, plan.read().doing(), row -> keys.add(RowKey.of(row, key)));
        return new Tied<>(keys, entities);
    }

    private PreparedThrough prepareThrough(BoundModel<?> model, Drafted<ThroughPlan> draft) {
        ThroughPlan plan = draft.plan();
        PreparedRead read = new PreparedRead(
                plan.rows().statement().render(dialect.syntax()),
                mapped(plan.rows().layout()),
                "read " + model);
        List<KeyColumn> key = new ArrayList<>();
        for (ColumnType<?> type : plan.keyTypes()) {
            key.add(new KeyColumn(plan.keyOffset() + key.size() + 1, type));
        }
        return new PreparedThrough(read, List.copyOf(key));
    }

    /** What loads associations of the rows of a query when they are first used; null if that is an error. */
    private Peers.@Nullable Loader later(Work work, QueryDescription query) {
        LazyLoading wanted = query.options().lazyLoading();
        boolean later = (wanted == null ? lazyLoading : wanted) == LazyLoading.BATCH;
        return later ? new LazyLoader(instances, guard, work.kept(), query.options()) : null;
    }

    @SuppressWarnings("unchecked")
    private static <M> void attach(Work work, MappedLayout<M> layout, Object entity) {
        work.attachments().attach(layout.model(), (M) entity, layout.complete() ? null : layout.attributes());
    }

    /** The statement that {@link #findAll} would run first. */
    public BoundSql sql(Work work, BoundModel<?> model, QueryDescription query) {
        if (planner.locksFirst(query)) {
            return sql(work, locked.choice(query));
        }
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        PreparedRead plan = plans.get(draft.shape(), PreparedRead.class, () -> prepare(model, draft));
        return Sending.tagged(query, plan.sql().bind(draft.values()));
    }

    /** The number of rows of a query. */
    public long count(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<QueryExpression> draft = planner.count(model, query, work.filters());
        RenderedSql sql =
                plans.get(draft.shape(), RenderedSql.class, () -> draft.plan().render(dialect.syntax()));
        return send(work, query, sql.bind(draft.values()), "count " + model, rows -> {
            rows.next();
            Long count = planner.numbers().read(rows, 1);
            return count == null ? 0 : count;
        });
    }

    /** The number of results of a reading. */
    public long count(Work work, Reading reading) {
        Drafted<QueryExpression> draft = planner.count(reading, work.filters());
        RenderedSql sql =
                plans.get(draft.shape(), RenderedSql.class, () -> draft.plan().render(dialect.syntax()));
        StatementExecutor.Rows<Long> one = rows -> {
            rows.next();
            return Objects.requireNonNull(planner.numbers().read(rows, 1));
        };
        BoundSql bound = sql.bind(draft.values());
        return reading instanceof Reading.Columns columns
                ? send(work, columns.query(), bound, "count results", one)
                : executor.query(work.leases(), bound, "count results", one);
    }

    /** Whether a query has rows. */
    public boolean exists(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<QueryExpression> draft = planner.exists(model, query, work.filters());
        RenderedSql sql =
                plans.get(draft.shape(), RenderedSql.class, () -> draft.plan().render(dialect.syntax()));
        return send(work, query, sql.bind(draft.values()), "look for " + model, rows -> rows.next());
    }

    /**
     * A read of columns.
     *
     * @param as what results are made of the rows, if the reader is to be kept with the plan; or null
     */
    public <R extends @Nullable Object> List<R> read(
            Work work, Reading reading, @Nullable Object as, Function<List<ColumnType<?>>, ResultReader<R>> reader) {
        Drafted<ColumnsPlan> draft = planner.columns(reading, as, work.filters());
        PreparedColumns plan =
                plans.get(draft.shape(), PreparedColumns.class, () -> prepare(draft, as == null ? null : reader));
        ResultReader<R> results = plan.reader(reader);
        StatementExecutor.Rows<List<R>> all = rows -> {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                results.read(rows, read);
            }
            return read;
        };
        BoundSql sql = plan.sql().bind(draft.values());
        return reading instanceof Reading.Columns columns
                ? send(work, columns.query(), sql, "read columns", all)
                : executor.query(work.leases(), sql, "read columns", all);
    }

    /** The statement that {@link #read} would run. */
    public BoundSql sql(Work work, Reading reading) {
        Drafted<ColumnsPlan> draft = planner.columns(reading, null, work.filters());
        BoundSql sql = plans.get(draft.shape(), PreparedColumns.class, () -> prepare(draft, null))
                .sql()
                .bind(draft.values());
        return reading instanceof Reading.Columns columns ? Sending.tagged(columns.query(), sql) : sql;
    }

    private <R extends @Nullable Object> PreparedColumns prepare(
            Drafted<ColumnsPlan> draft, @Nullable Function<List<ColumnType<?>>, ResultReader<R>> reader) {
        ColumnsPlan plan = draft.plan();
        return new PreparedColumns(
                plan.statement().render(dialect.syntax()),
                plan.types(),
                reader == null ? null : reader.apply(plan.types()));
    }

    /** One value of each row of a query. */
    public List<@Nullable Object> values(Work work, QueryDescription query, ValueExpression value) {
        Reading one = Reading.Columns.of(query, List.of(value));
        return read(
                work,
                one,
                null,
                types -> (row, results) -> results.add(types.get(0).read(row, 1)));
    }

    /** Sends a read that is one statement. */
    private <T> T send(Work work, QueryDescription query, BoundSql sql, String doing, StatementExecutor.Rows<T> rows) {
        return guard.watch(sql, query.options().repeated(), doing, () -> sent(work, query, sql, doing, rows));
    }

    /** Sends a statement as the options of its query say. */
    private <T> T sent(Work work, QueryDescription query, BoundSql sql, String doing, StatementExecutor.Rows<T> rows) {
        return Sending.by(executor, query).query(work.leases(), Sending.tagged(query, sql), doing, rows);
    }

    /**
     * The rows of a query one after the other; nothing is loaded by statements of its own, neither includes nor what is first
     * used later: nobody knows how many rows are to come.
     */
    @SuppressWarnings("unchecked")
    public <M> Stream<M> stream(Work work, BoundModel<M> model, QueryDescription query) {
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        PreparedRead plan = plans.get(draft.shape(), PreparedRead.class, () -> prepare(model, draft));
        MappedLayout<M> layout = (MappedLayout<M>) plan.layout();
        BoundSql sql = plan.sql().bind(draft.values());
        RowCursor cursor = guard.watchStream(
                sql,
                query.options().repeated(),
                plan.doing(),
                () -> Sending.by(executor, query).open(work.leases(), Sending.tagged(query, sql), plan.doing()));
        RowMapper mapper = new RowMapper(query, (place, entity) -> attach(work, place, entity), null);
        return RowCursor.stream(cursor, rows -> row -> mapper.one(row, layout));
    }

    /** Whether includes that could be joined find no place in the statement of a query. */
    public boolean leavesApart(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        return plans.get(draft.shape(), PreparedRead.class, () -> prepare(model, draft))
                .layout()
                .leavesApart();
    }

    /** How the database runs a query. */
    public String explain(Work work, BoundModel<?> model, QueryDescription query, Explain form) {
        PlanText.check(dialect, form);
        BoundSql explained =
                sql(work, model, query).behind(dialect.syntax().explain().words(form.json(), form.analyzed()));
        return Sending.by(executor, query).query(work.leases(), explained, "explain " + model, PlanText::read);
    }

    /** A read that is ready to run. */
    PreparedRead prepare(BoundModel<?> model, Drafted<SelectPlan> draft) {
        SelectPlan plan = draft.plan();
        return new PreparedRead(plan.statement().render(dialect.syntax()), mapped(plan.layout()), "read " + model);
    }

    private MappedLayout<?> mapped(EntityLayout layout) {
        return mapped(layout, layout.model());
    }

    private <M> MappedLayout<M> mapped(EntityLayout layout, BoundModel<M> model) {
        List<MappedLayout.Joined> joined = new ArrayList<>();
        for (EntityLayout.Joined one : layout.joined()) {
            joined.add(new MappedLayout.Joined(one.include(), one.association(), mapped(one.layout())));
        }
        boolean complete = layout.attributes().size() == model.types().size();
        RowReader<M> reader =
                complete ? reader(model) : RowReaders.of(model.mapped(), model.types(), layout.attributes());
        return MappedLayout.of(layout, model, reader, joined);
    }

    /** What reads a model's rows; made once. */
    @SuppressWarnings("unchecked")
    public <M> RowReader<M> reader(BoundModel<M> model) {
        return (RowReader<M>) readers.computeIfAbsent(model, key -> RowReaders.of(key.mapped(), key.types()));
    }
}
