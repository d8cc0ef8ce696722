package io.dialectic.engine.plan;

import io.dialectic.Cond;
import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
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
    private volatile @Nullable Condition defaultScope;
    private volatile @Nullable List<Kinds> kinds;

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

    /** The condition that holds unless a query lifts it, or null. */
    @Nullable
    Condition defaultScope() {
        Condition known = defaultScope;
        Cond<M> declared = mapped.defaultScope();
        if (known == null && declared != null) {
            known = declared.resolve(definition());
            defaultScope = known;
        }
        return known;
    }

    /** What tells which of several models its keys lead to. */
    public List<Kinds> kinds() {
        List<Kinds> known = kinds;
        if (known == null) {
            known = Kinds.of(definition());
            kinds = known;
        }
        return known;
    }

    /** Whether every query of it has conditions of its own: a filter or a default scope. */
    public boolean isScoped() {
        return mapped.defaultScope() != null || !definition().filters().isEmpty();
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
