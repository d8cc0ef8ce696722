package io.dialectic.engine;

import io.dialectic.Prop;
import io.dialectic.RecordBinding;
import io.dialectic.Values;
import io.dialectic.change.Assignments;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.NotLoaded;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import io.dialectic.model.Attribute;
import io.dialectic.model.EmbeddedValue;
import io.dialectic.model.PropertyReference;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an active record knows of its row: its values as last read or written. */
final class RecordState<M> implements RecordBinding<M> {
    private final EngineModel<M> model;
    private @Nullable Object @Nullable [] stored;
    /** The stored values as they cannot be changed in place, to compare with. */
    private @Nullable Object @Nullable [] unchanged;

    /** The attributes that are known of the row, or null for all. */
    private @Nullable Set<Attribute> known;

    /**
     * A state.
     *
     * @param stored the values of the row, or null while there is none
     * @param loaded the attributes that were read of it, or null for all
     */
    RecordState(EngineModel<M> model, @Nullable Object @Nullable [] stored, @Nullable List<Attribute> loaded) {
        this.model = model;
        this.known = loaded == null ? null : new HashSet<>(loaded);
        store(stored);
    }

    /** Refuses to go on by the value of an attribute that was not loaded, nor set since. */
    void requireKnown(Attribute attribute, @Nullable Object value) {
        if (known != null
                && stored != null
                && !known.contains(attribute)
                && Objects.deepEquals(value, stored[attribute.ordinal()])) {
            throw NotLoaded.error(model.definition().name(), attribute.name());
        }
    }

    /** What differs was written, so it is known now. */
    private void written(@Nullable Object[] before, @Nullable Object[] after) {
        if (known != null) {
            for (Attribute attribute : model.definition().attributes()) {
                if (!Objects.deepEquals(before[attribute.ordinal()], after[attribute.ordinal()])) {
                    known.add(attribute);
                }
            }
        }
    }

    @Override
    public boolean isLoaded(M activeRecord, Prop<M, ?> attribute) {
        if (known == null) {
            return true;
        }
        if (PropertyReference.property(attribute, model.definition()) instanceof EmbeddedValue embedded) {
            @Nullable Object[] present = access().values(activeRecord);
            return known.containsAll(embedded.attributes())
                    || embedded.attributes().stream().anyMatch(part -> present[part.ordinal()] != null);
        }
        return knows(
                attribute, access().value(activeRecord, attribute(attribute).ordinal()));
    }

    @Override
    public boolean knows(Prop<M, ?> attribute, @Nullable Object value) {
        if (known == null || stored == null) {
            return true;
        }
        if (PropertyReference.property(attribute, model.definition()) instanceof EmbeddedValue embedded) {
            return value != null || known.containsAll(embedded.attributes());
        }
        Attribute wanted = attribute(attribute);
        return known.contains(wanted) || !Objects.deepEquals(value, stored[wanted.ordinal()]);
    }

    @Override
    public RecordException notLoaded(Prop<M, ?> attribute) {
        Object property = PropertyReference.property(attribute, model.definition());
        return NotLoaded.error(model.definition().name(), property.toString());
    }

    private Attribute attribute(Prop<M, ?> attribute) {
        return PropertyReference.attribute(attribute, model.definition());
    }

    private void store(@Nullable Object @Nullable [] values) {
        stored = values;
        unchanged = values == null ? null : Snapshots.of(model.bound, values);
    }

    private EntityAccess<M> access() {
        return model.bound.mapped().access();
    }

    @Override
    public void save(M activeRecord) {
        if (stored == null) {
            model.insertActive(activeRecord);
            store(access().values(activeRecord));
            return;
        }
        @Nullable Object[] present = access().values(activeRecord);
        Assignments changes = Assignments.none(model.definition());
        for (Attribute attribute : changedAttributes(present)) {
            changes = changes.with(attribute, present[attribute.ordinal()]);
        }
        @Nullable Object[] after = model.row().update(stored, changes);
        written(stored, after);
        access().assign(activeRecord, after);
        store(after);
    }

    @Override
    public void update(M activeRecord, UnaryOperator<Values<M>> values) {
        @Nullable Object[] before = requireRow("update");
        Assignments given = EngineValues.gather(Assignments.none(model.definition()), values);
        @Nullable Object[] after = model.row().update(before, given);
        written(before, after);
        @Nullable Object[] present = access().values(activeRecord);
        for (Attribute attribute : model.definition().attributes()) {
            int i = attribute.ordinal();
            if (known != null && given.assigns(attribute)) {
                known.add(attribute);
            }
            if (given.assigns(attribute) || !Objects.deepEquals(after[i], before[i])) {
                present[i] = after[i];
            }
        }
        access().assign(activeRecord, present);
        store(after);
    }

    @Override
    public boolean destroy(M activeRecord, boolean force) {
        @Nullable Object[] before = requireRow("destroy");
        boolean destroyed = model.row().destroy(before, force);
        if (destroyed && !force && model.definition().deletedAt() != null) {
            reload(activeRecord);
        }
        return destroyed;
    }

    @Override
    public void restore(M activeRecord) {
        @Nullable Object[] before = requireRow("restore");
        @Nullable Object[] after = model.row().restore(before);
        written(before, after);
        access().assign(activeRecord, after);
        store(after);
    }

    @Override
    public void reload(M activeRecord) {
        List<M> found = model.row().read(requireRow("reload"));
        if (found.isEmpty()) {
            throw new RecordException(
                    ErrorCode.RECORD_GONE,
                    "The row of this " + model.definition() + " is no longer there. Let go of the record.");
        }
        @Nullable Object[] values = access().values(found.get(0));
        access().assign(activeRecord, values);
        known = null;
        store(values);
    }

    @Override
    public Set<String> changed(M activeRecord) {
        Set<String> names = new LinkedHashSet<>();
        for (Attribute attribute : changedAttributes(access().values(activeRecord))) {
            names.add(attribute.name());
        }
        return names;
    }

    private List<Attribute> changedAttributes(@Nullable Object[] present) {
        @Nullable Object @Nullable [] before = unchanged;
        @Nullable Object[] now = Snapshots.of(model.bound, present);
        return model.definition().attributes().stream()
                .filter(attribute -> before == null
                        ? present[attribute.ordinal()] != null
                        : !Objects.deepEquals(before[attribute.ordinal()], now[attribute.ordinal()]))
                .toList();
    }

    @Override
    public @Nullable Object previous(Prop<M, ?> attribute) {
        if (stored == null) {
            return null;
        }
        Attribute wanted = attribute(attribute);
        if (known != null && !known.contains(wanted)) {
            throw notLoaded(attribute);
        }
        return stored[wanted.ordinal()];
    }

    @Override
    public boolean isNewRecord() {
        return stored == null;
    }

    private @Nullable Object[] requireRow(String doing) {
        if (stored == null) {
            throw new RecordException(
                    ErrorCode.RECORD_DETACHED,
                    "Cannot " + doing + " a " + model.definition() + " that was never saved. Call save() first.");
        }
        return stored;
    }
}
