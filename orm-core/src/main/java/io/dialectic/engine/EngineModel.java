package io.dialectic.engine;

import io.dialectic.ActiveRecord;
import io.dialectic.AsyncModel;
import io.dialectic.Attr;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Values;
import io.dialectic.change.Assignments;
import io.dialectic.engine.lifecycle.NewRow;
import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.NotLoaded;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.write.Writer;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.Given;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A model in a session, and the query of all its living rows. */
final class EngineModel<M> extends EngineQuery<M> implements Model<M> {
    EngineModel(Session session, BoundModel<M> bound) {
        super(session, bound, QueryDescription.of(bound.definition()));
    }

    @Override
    public ModelDefinition definition() {
        return bound.definition();
    }

    @Override
    public M create(UnaryOperator<Values<M>> values) {
        Assignments given = EngineValues.gather(Assignments.none(bound.definition()), values);
        return created(List.of(NewRow.of(given))).get(0);
    }

    @Override
    public M create(M instance) {
        return bulkCreate(List.of(instance)).get(0);
    }

    @Override
    public M createFrom(Record values) {
        Assembly assembly = session.engine.shapes.of(values.getClass());
        Assignments given = Assignments.none(bound.definition());
        for (Assembly.Part part : assembly.parts()) {
            given = given.with(Shaped.attribute(bound, values.getClass(), part), Shaped.value(part, values));
        }
        return created(List.of(NewRow.of(given))).get(0);
    }

    @Override
    public List<M> bulkCreate(List<M> instances) {
        List<NewRow> rows = new ArrayList<>(instances.size());
        for (M instance : instances) {
            @Nullable Object[] values = bound.mapped().access().values(instance);
            for (Attribute attribute : bound.definition().attributes()) {
                NotLoaded.check(bound.toString(), attribute.name(), values[attribute.ordinal()]);
            }
            rows.add(NewRow.of(bound, values));
        }
        if (!bound.mapped().activeRecord()) {
            return created(rows);
        }
        insert(rows);
        for (int i = 0; i < rows.size(); i++) {
            bound.mapped().access().assign(instances.get(i), rows.get(i).values());
            attach(instances.get(i), null);
        }
        return List.copyOf(instances);
    }

    /** Creates rows, whole or not at all; what is wrong with them is found before anything is sent. */
    List<M> created(List<NewRow> rows) {
        return rows.isEmpty() ? List.of() : written(rows, (writer, work) -> writer.create(work, bound, rows));
    }

    private void insert(List<NewRow> rows) {
        if (!rows.isEmpty()) {
            written(rows, (writer, work) -> {
                writer.insert(work, bound, rows);
                return true;
            });
        }
    }

    private <T> T written(List<NewRow> rows, BiFunction<Writer, Work, T> writing) {
        Writer writer = session.engine.writer;
        Work work = session.work.once();
        writer.complete(work, bound, rows);
        return writer.takesOneStatement(bound, rows)
                ? writing.apply(writer, work)
                : session.whole(whole -> writing.apply(writer, work));
    }

    /** What is done to one row. */
    SingleRow<M> row() {
        return new SingleRow<>(session.once(), bound);
    }

    @Override
    public M update(M instance, UnaryOperator<Values<M>> values) {
        Assignments given = EngineValues.gather(Assignments.none(bound.definition()), values);
        @Nullable Object[] current = bound.mapped().access().values(instance);
        @Nullable Object[] updated = row().update(current, given);
        return session.engine.writer.instance(session.work, bound, updated);
    }

    @Override
    public boolean destroy(M instance) {
        return row().destroy(bound.mapped().access().values(instance), false);
    }

    @Override
    public boolean forceDestroy(M instance) {
        return row().destroy(bound.mapped().access().values(instance), true);
    }

    @Override
    public M save(M activeRecord) {
        requireActive();
        ActiveRecord<?> active = Session.asActive(activeRecord);
        if (active != null && active.binding() == null) {
            bulkCreate(List.of(activeRecord));
        } else if (active != null) {
            active.save();
        }
        return activeRecord;
    }

    @Override
    public List<M> load(List<M> instances, Query<M> includes) {
        Given.all("load", "instances", instances);
        for (Include include : session.own("load", bound.definition(), includes).includes()) {
            instances.forEach(instance -> requireKeys(instance, include.association()));
        }
        new Finding<>(session, bound, includes.description()).checkLocks();
        return session.engine.reader.load(session.work.once(), bound, includes.description(), instances);
    }

    /** Refuses an active record that was loaded without what an association needs; nothing in its fields tells. */
    private void requireKeys(M instance, Association association) {
        ActiveRecord<?> active = Session.asActive(instance);
        if (active == null || !(active.binding() instanceof RecordState<?> state)) {
            return;
        }
        EntityAccess<M> access = bound.mapped().access();
        for (Attribute attribute : association.sourceKey()) {
            state.requireKnown(attribute, access.value(instance, attribute.ordinal()));
        }
        for (Association.Fixed fixed : association.when()) {
            state.requireKnown(
                    fixed.attribute(), access.value(instance, fixed.attribute().ordinal()));
        }
    }

    @Override
    public M build(UnaryOperator<Values<M>> values) {
        requireActive();
        Assignments given = EngineValues.gather(Assignments.none(bound.definition()), values);
        NewRow filled = NewRow.of(given);
        session.engine.writer.stamps().fillDefaults(filled);
        M record = bound.mapped().access().instantiate(bound.primitivesFilled(filled.values()), null);
        bind(record, new RecordState<>(this, null, null));
        return record;
    }

    private void requireActive() {
        if (!bound.mapped().activeRecord()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    bound + " is no ActiveRecord. Use create(instance) and update(instance, values), or let it extend"
                            + " ActiveRecord.");
        }
    }

    /** Ties an active record to this model; its values count as those of its row, if these were loaded. */
    void attach(M entity, @Nullable List<Attribute> loaded) {
        bind(entity, new RecordState<>(this, bound.mapped().access().values(entity), loaded));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void bind(M entity, RecordState<M> state) {
        ActiveRecord active = Session.asActive(entity);
        if (active == null) {
            throw new RecordException(ErrorCode.RECORD_DETACHED, "A " + bound + " is no active record.");
        }
        active.bind(state);
    }

    /** Inserts a new active record and puts what the database made into it. */
    void insertActive(M record) {
        NewRow one = NewRow.of(bound, bound.mapped().access().values(record));
        insert(List.of(one));
        bound.mapped().access().assign(record, one.values());
    }

    @Override
    public Attr<M, Object> attribute(String name) {
        return Attr.checked(bound.definition().attribute(Given.to("attribute", "a name", name)));
    }

    @Override
    public <V> Attr<M, V> attribute(String name, Class<V> type) {
        Given.to("attribute", "a type", type);
        Attribute attribute = bound.definition().attribute(Given.to("attribute", "a name", name));
        Class<?> held = bound.type(attribute).javaType();
        if (held != type) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    bound + "." + name + " is a " + held.getSimpleName() + ", not a " + type.getSimpleName()
                            + ". Ask for its own type.");
        }
        return Attr.checked(attribute);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> Model<Row> between(Many<M, C> association) {
        Association found = PropertyReference.association(association, bound.definition());
        Association.Through through = found.through();
        if (through == null || !through.own() || found.kind() != Association.Kind.BELONGS_TO_MANY) {
            throw new QueryException(
                    ErrorCode.UNKNOWN_ASSOCIATION,
                    "The association " + bound + "." + found + " has no table of its own between its ends"
                            + (through == null || through.own()
                                    ? "."
                                    : ", but the model " + through.model() + ". Ask for that."));
        }
        return session.model((BoundModel<Row>) session.engine.bound(through.model()));
    }

    @Override
    public AsyncModel<M> async() {
        return session.async(this);
    }
}
