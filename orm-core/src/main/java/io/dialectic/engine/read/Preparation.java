package io.dialectic.engine.read;

import io.dialectic.engine.map.KeyColumn;
import io.dialectic.engine.map.MappedLayout;
import io.dialectic.engine.map.ResultReader;
import io.dialectic.engine.map.RowReader;
import io.dialectic.engine.map.RowReaders;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.ColumnsPlan;
import io.dialectic.engine.plan.Drafted;
import io.dialectic.engine.plan.EntityLayout;
import io.dialectic.engine.plan.PagePlan;
import io.dialectic.engine.plan.PlanCache;
import io.dialectic.engine.plan.SelectPlan;
import io.dialectic.engine.plan.ThroughPlan;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.RenderedSql;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads that are ready to run: found by their shape, or made of their plan, with what reads their rows. */
final class Preparation {
    private final PlanCache plans;
    private final SqlSyntax syntax;
    private final ConcurrentHashMap<BoundModel<?>, RowReader<?>> readers = new ConcurrentHashMap<>();

    Preparation(PlanCache plans, SqlSyntax syntax) {
        this.plans = plans;
        this.syntax = syntax;
    }

    /** Counts a read that was found elsewhere. */
    void hit() {
        plans.hit();
    }

    RenderedSql query(Drafted<QueryExpression> draft) {
        return plans.get(draft.shape(), RenderedSql.class, () -> draft.plan().render(syntax));
    }

    PreparedRead rows(BoundModel<?> model, Drafted<SelectPlan> draft) {
        return plans.get(draft.shape(), PreparedRead.class, () -> made(model, draft));
    }

    /** The same, to be kept elsewhere. */
    PreparedRead made(BoundModel<?> model, Drafted<SelectPlan> draft) {
        return made("read " + model, draft.plan());
    }

    private PreparedRead made(String doing, SelectPlan plan) {
        return new PreparedRead(plan.statement().render(syntax), mapped(plan.layout()), doing);
    }

    PreparedPage page(BoundModel<?> model, Drafted<PagePlan> draft) {
        return plans.get(draft.shape(), PreparedPage.class, () -> {
            PagePlan plan = draft.plan();
            return new PreparedPage(made("read a page of " + model, plan.rows()), plan.totalOffset());
        });
    }

    PreparedThrough through(BoundModel<?> model, Drafted<ThroughPlan> draft) {
        return plans.get(draft.shape(), PreparedThrough.class, () -> made(model, draft.plan()));
    }

    private PreparedThrough made(BoundModel<?> model, ThroughPlan plan) {
        List<KeyColumn> key = new ArrayList<>();
        for (ColumnType<?> type : plan.keyTypes()) {
            key.add(new KeyColumn(plan.keyOffset() + key.size() + 1, type));
        }
        return new PreparedThrough(made("read " + model, plan.rows()), List.copyOf(key));
    }

    /** The same of columns; {@code reader} makes what is to be kept with it, if it is not null. */
    <R extends @Nullable Object> PreparedColumns columns(
            Drafted<ColumnsPlan> draft, @Nullable Function<List<ColumnType<?>>, ResultReader<R>> reader) {
        return plans.get(draft.shape(), PreparedColumns.class, () -> {
            ColumnsPlan plan = draft.plan();
            return new PreparedColumns(
                    plan.statement().render(syntax), plan.types(), reader == null ? null : reader.apply(plan.types()));
        });
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
    <M> RowReader<M> reader(BoundModel<M> model) {
        return (RowReader<M>) readers.computeIfAbsent(model, key -> RowReaders.of(key.mapped(), key.types()));
    }
}
