package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row on its way into the table: a value for each attribute, and whether it is written. Changed in place on the way. */
public final class NewRow {
    private final ModelDefinition model;
    private final @Nullable Object[] values;
    private final boolean[] written;

    private NewRow(ModelDefinition model, @Nullable Object[] values, boolean[] written) {
        this.model = model;
        this.values = values;
        this.written = written;
    }

    /** A row of assigned values. */
    public static NewRow of(Assignments assignments) {
        List<Attribute> attributes = assignments.model().attributes();
        @Nullable Object[] values = new Object[attributes.size()];
        boolean[] written = new boolean[values.length];
        for (Attribute attribute : attributes) {
            written[attribute.ordinal()] = assignments.assigns(attribute);
            values[attribute.ordinal()] = assignments.value(attribute);
        }
        return new NewRow(assignments.model(), values, written);
    }

    /** A row of an instance's values, indexed by ordinal; nulls that the database or a default fills count as not set. */
    public static NewRow of(BoundModel<?> model, @Nullable Object[] values) {
        boolean[] written = new boolean[values.length];
        for (Attribute attribute : model.definition().attributes()) {
            boolean filled = attribute.generated() || attribute.defaultValue() != null;
            written[attribute.ordinal()] = values[attribute.ordinal()] != null || !filled;
        }
        return new NewRow(model.definition(), values.clone(), written);
    }

    /** The model. */
    public ModelDefinition model() {
        return model;
    }

    /** The value of an attribute. */
    public @Nullable Object value(Attribute attribute) {
        return values[attribute.ordinal()];
    }

    /** Whether the attribute's column is written. */
    public boolean writes(Attribute attribute) {
        return written[attribute.ordinal()];
    }

    /** Writes a value. */
    public void write(Attribute attribute, @Nullable Object value) {
        values[attribute.ordinal()] = value;
        written[attribute.ordinal()] = true;
    }

    /** Leaves the column to the database. */
    public void leave(Attribute attribute) {
        values[attribute.ordinal()] = null;
        written[attribute.ordinal()] = false;
    }

    /** Takes over a value that the database made. */
    public void made(Attribute attribute, @Nullable Object value) {
        values[attribute.ordinal()] = value;
    }

    /** The attributes whose columns are written, in the order of the model. */
    public List<Attribute> columns() {
        List<Attribute> columns = new ArrayList<>(written.length);
        for (Attribute attribute : model.attributes()) {
            if (writes(attribute)) {
                columns.add(attribute);
            }
        }
        return columns;
    }

    /** The attributes whose values the database makes, in the order of the model. */
    public List<Attribute> madeByDatabase() {
        List<Attribute> made = new ArrayList<>(2);
        for (Attribute attribute : model.attributes()) {
            if (attribute.madeByDatabase() && !writes(attribute)) {
                made.add(attribute);
            }
        }
        return made;
    }

    /** All values by ordinal; this row's own array. */
    public @Nullable Object[] values() {
        return values;
    }
}
