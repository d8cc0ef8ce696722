package io.dialectic.engine.read;

import io.dialectic.Page;
import io.dialectic.engine.execute.RowCursor;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.FilterRules;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.KeyColumn;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.map.Peers;
import io.dialectic.engine.map.RowFolder;
import io.dialectic.engine.map.RowKey;
import io.dialectic.engine.map.RowMapper;
import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.engine.plan.Drafted;
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
import io.dialectic.spi.Dialect;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads. {@link #findAll} is the whole trip of a read; the other methods are shorter trips on the same way. */
public final class Reader {
    private final Dialect dialect;
    private final Planner planner;
    private final Preparation prepared;
    private final Sender sender;
    private final ColumnReader columns;
    private final BoundModels models;
    private final IncludeLoader includes;
    private final InstanceLoader instances;
    private final LockedRows locked;
    private final LazyLoading lazyLoading;
    private final RepeatGuard guard;
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
        this.prepared = new Preparation(plans, dialect.syntax());
        this.sender = new Sender(executor, guard);
        this.columns = new ColumnReader(planner, prepared, sender);
        this.models = models;
        Keys keys = Keys.of(dialect.profile().limits());
        this.includes = new IncludeLoader(this, models, keys);
        this.locked = new LockedRows(this, columns, planner, keys);
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
        PreparedRead plan = prepared.rows(model, draft);
        BoundSql sql = plan.sql().bind(draft.values());
        return run(work, model, query, plan, sql);
    }

    /**
     * A page with the number of all rows, if one statement tells both: it does not where includes take statements of their
     * own, which would see another state of the rows, where it would take too many parameters, and behind the last row.
     */
    @SuppressWarnings("unchecked")
    public <M> Optional<Page<M>> page(Work work, BoundModel<M> model, QueryDescription query) {
        FilterRules.checkIncludes(work.filters(), models, query);
        Drafted<PagePlan> draft = planner.page(query, work.filters()).orElse(null);
        if (draft == null) {
            return Optional.empty();
        }
        PreparedPage plan = prepared.page(model, draft);
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
                    if (total[0] == 0) {
                        total[0] = columns.number(row, totalColumn);
                    }
                }));
        return rows.isEmpty() && query.offset() > 0 ? Optional.empty() : Optional.of(new Page<>(rows, total[0]));
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
                        bound -> prepared.made(
                                bound, planner.rows(bound, KeyValues.condition(bound, query, values), work.filters())));
            } else {
                prepared.hit();
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
            List<M> entities = sender.sent(work, query, sql, doing, rows -> mapper.read(rows, layout, behind));
            includes.load(work, query, layout, mapper.parents());
            return entities;
        }
        RowFolder<M> folder = new RowFolder<>(query, layout, made, later(work, query));
        sender.sent(work, query, sql, doing, rows -> {
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

    /** Reads of columns. */
    public ColumnReader columns() {
        return columns;
    }

    /** What reads a model's rows; made once. */
    public <M> RowReader<M> reader(BoundModel<M> model) {
        return prepared.reader(model);
    }

    /** The far end of an association whose key the far end holds, its includes too; limits count by near end. */
    <M> List<M> findBelonging(Work work, BoundModel<M> model, QueryDescription query, Association association) {
        Drafted<SelectPlan> draft = planner.belonging(model, query, association, work.filters());
        PreparedRead plan = prepared.rows(model, draft);
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
        PreparedThrough plan = prepared.through(model, draft);
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
            return columns.sql(work, locked.choice(work, model, query));
        }
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        PreparedRead plan = prepared.rows(model, draft);
        return Sending.tagged(query, plan.sql().bind(draft.values()));
    }

    /** The number of rows of a query. */
    public long count(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<QueryExpression> draft = planner.count(query, work.filters());
        RenderedSql sql = prepared.query(draft);
        return sender.watched(work, query, sql.bind(draft.values()), "count " + model, columns::count);
    }

    /** Whether a query has rows. */
    public boolean exists(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<QueryExpression> draft = planner.exists(query, work.filters());
        RenderedSql sql = prepared.query(draft);
        return sender.watched(work, query, sql.bind(draft.values()), "look for " + model, rows -> rows.next());
    }

    /**
     * The rows of a query one after the other; nothing is loaded by statements of its own, neither includes nor what is first
     * used later: nobody knows how many rows are to come.
     */
    @SuppressWarnings("unchecked")
    public <M> Stream<M> stream(Work work, BoundModel<M> model, QueryDescription query) {
        Drafted<SelectPlan> draft = planner.rows(model, query, work.filters());
        PreparedRead plan = prepared.rows(model, draft);
        MappedLayout<M> layout = (MappedLayout<M>) plan.layout();
        BoundSql sql = plan.sql().bind(draft.values());
        RowCursor cursor = guard.watchStream(
                sql,
                query.options().repeated(),
                plan.doing(),
                () -> Sending.by(sender.executor(), query)
                        .open(work.leases(), Sending.tagged(query, sql), plan.doing()));
        RowMapper mapper = new RowMapper(query, (place, entity) -> attach(work, place, entity), null);
        return RowCursor.stream(cursor, rows -> row -> mapper.one(row, layout));
    }

    /** Whether includes that could be joined find no place in the statement of a query. */
    public boolean leavesApart(Work work, BoundModel<?> model, QueryDescription query) {
        return prepare(work, model, query).layout().leavesApart();
    }

    /** The statement of a query, without its values. What cannot be read is refused. */
    PreparedRead prepare(Work work, BoundModel<?> model, QueryDescription query) {
        return prepared.rows(model, planner.rows(model, query, work.filters()));
    }

    /** How the database runs a query. */
    public String explain(Work work, BoundModel<?> model, QueryDescription query, Explain form) {
        PlanText.check(dialect, form);
        BoundSql explained =
                sql(work, model, query).behind(dialect.syntax().explain().words(form.json(), form.analyzed()));
        return Sending.by(sender.executor(), query).query(work.leases(), explained, "explain " + model, PlanText::read);
    }
}
