package io.dialectic.engine.write;

import io.dialectic.change.Assignments;
import io.dialectic.engine.execute.StatementExecutor;
import io.dialectic.engine.lifecycle.FilterRules;
import io.dialectic.engine.lifecycle.NewRow;
import io.dialectic.engine.lifecycle.Stamps;
import io.dialectic.engine.lifecycle.Validator;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.Drafted;
import io.dialectic.engine.plan.PlanCache;
import io.dialectic.engine.plan.Planner;
import io.dialectic.engine.read.Reader;
import io.dialectic.engine.read.Sending;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Delete;
import io.dialectic.sql.RenderedSql;
import io.dialectic.sql.Statement;
import io.dialectic.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes. {@link #create} is the whole trip of a write; the other methods are shorter trips on the same way. */
public final class Writer {
    private final Dialect dialect;
    private final Planner planner;
    private final PlanCache plans;
    private final StatementExecutor executor;
    private final Stamps stamps;
    private final Inserts inserts;

    /** A writer that plans, renders and executes by these. */
    public Writer(
            Dialect dialect,
            Planner planner,
            PlanCache plans,
            StatementExecutor executor,
            Reader reader,
            Stamps stamps) {
        this.dialect = dialect;
        this.planner = planner;
        this.plans = plans;
        this.executor = executor;
        this.stamps = stamps;
        this.inserts = new Inserts(dialect, planner, plans, executor, reader);
    }

    /**
     * Creates rows.
     *
     * <ol>
     *   <li>the rows were completed, see {@link #complete}: defaults, timestamps, version,
     *   <li>and validated, all of them before any is written;
     *   <li>they are inserted, in as few statements as the database allows, and what the database made is put into them;
     *   <li>instances are made of them.
     * </ol>
     *
     * Rows that need more than one statement must run in a transaction, see {@link #takesOneStatement}.
     */
    public <M> List<M> create(Work work, BoundModel<M> model, List<NewRow> rows) {
        insert(work, model, rows);
        List<M> created = new ArrayList<>(rows.size());
        for (NewRow row : rows) {
            created.add(instance(work, model, row.values()));
        }
        return created;
    }

    /** Steps 1 and 2, for which nothing is sent. */
    public void complete(Work work, BoundModel<?> model, List<NewRow> rows) {
        for (NewRow row : rows) {
            FilterRules.fill(work.filters(), model, row);
            stamps.complete(row);
        }
        Validator.checkNew(model, rows);
    }

    /** Step 3. */
    public void insert(Work work, BoundModel<?> model, List<NewRow> rows) {
        inserts.run(work, model, rows);
    }

    /** Whether creating these rows takes one statement, so that it needs no transaction to be whole. */
    public boolean takesOneStatement(BoundModel<?> model, List<NewRow> rows) {
        return rows.size() <= 1 && inserts.readsNothingBack(model);
    }

    /** An instance of values, tied to its origin if it is an active record. */
    public <M> M instance(Work work, BoundModel<M> model, @Nullable Object[] values) {
        M instance = model.mapped().access().instantiate(values, null);
        if (model.mapped().activeRecord()) {
            work.attachments().attach(model, instance, null);
        }
        return instance;
    }

    /** Completes and validates values to set, and tells those that are written. */
    public Assignments prepare(BoundModel<?> model, Assignments assignments) {
        Assignments complete = stamps.complete(assignments);
        Validator.checkChange(model, complete);
        return complete;
    }

    /** Updates the rows of a query with prepared values; gives how many. */
    public long update(Work work, BoundModel<?> model, QueryDescription query, Assignments prepared) {
        FilterRules.check(work.filters(), model, query, prepared);
        List<Attribute> assigned = prepared.attributes();
        List<@Nullable Object> values = new ArrayList<>(assigned.size());
        for (Attribute attribute : assigned) {
            values.add(prepared.value(attribute));
        }
        Drafted<Update> draft = planner.update(model, query, assigned, values, work.filters());
        return Sending.by(executor, query)
                .update(work.leases(), Sending.tagged(query, bound(draft)), "update " + model);
    }

    /** Deletes the rows of a query from the table; gives how many. */
    public long delete(Work work, BoundModel<?> model, QueryDescription query) {
        Drafted<Delete> draft = planner.delete(model, query, work.filters());
        return Sending.by(executor, query)
                .update(work.leases(), Sending.tagged(query, bound(draft)), "delete from " + model);
    }

    /** The stamps of this writer. */
    public Stamps stamps() {
        return stamps;
    }

    private BoundSql bound(Drafted<? extends Statement> draft) {
        RenderedSql sql =
                plans.get(draft.shape(), RenderedSql.class, () -> draft.plan().render(dialect.syntax()));
        return sql.bind(draft.values());
    }
}
