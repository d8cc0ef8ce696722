package io.dialectic.engine.plan;

import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.type.ColumnType;
import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model and how one database holds its attributes.
 *
 * @param <M> the type of its instances
 */
public final class BoundModel<M> {
    private final MappedModel<M> mapped;
    private final List<ColumnType<?>> types;

    /** A model with a column type for each attribute, in the order of their ordinals. */
    public BoundModel(MappedModel<M> mapped, List<ColumnType<?>> types) {
        this.mapped = mapped;
        this.types = List.copyOf(types);
    }

    /** The model as it is mapped. */
    public MappedModel<M> mapped() {
        return mapped;
    }

    /** Everything known of the model. */
    public ModelDefinition definition() {
        return mapped.definition();
    }

    /** The column types in the order of the attributes' ordinals. */
    public List<ColumnType<?>> types() {
        return types;
    }

    /** How an attribute of this model is held. */
    public ColumnType<?> type(Attribute attribute) {
        return types.get(attribute.ordinal());
    }

    /** Values with zero or false for primitives that have none, so that an instance can be made before it is saved. */
    public @Nullable Object[] primitivesFilled(@Nullable Object[] values) {
        @Nullable Object[] filled = values.clone();
        for (Attribute attribute : definition().attributes()) {
            if (attribute.javaType().isPrimitive() && filled[attribute.ordinal()] == null) {
                filled[attribute.ordinal()] = Array.get(Array.newInstance(attribute.javaType(), 1), 0);
            }
        }
        return filled;
    }

    @Override
    public String toString() {
        return mapped.definition().name();
    }
}
