package io.dialectic.engine.metadata;

import io.dialectic.Row;
import io.dialectic.model.ModelDefinition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes and takes apart the instances of a model without a class. */
final class RowAccess implements EntityAccess<Row> {
    private final Supplier<ModelDefinition> model;

    RowAccess(Supplier<ModelDefinition> model) {
        this.model = model;
    }

    @Override
    public Row instantiate(@Nullable Object[] values, @Nullable Object @Nullable [] links) {
        return new StoredRow(model.get(), values.clone(), links);
    }

    @Override
    public @Nullable Object[] values(Row entity) {
        return ((StoredRow) entity).values().clone();
    }

    @Override
    public @Nullable Object value(Row entity, int ordinal) {
        return ((StoredRow) entity).values()[ordinal];
    }

    @Override
    public @Nullable Object[] links(Row entity) {
        return ((StoredRow) entity).links();
    }

    @Override
    public void assign(Row entity, @Nullable Object[] values) {
        throw new IllegalStateException("a Row is a value and cannot be changed in place");
    }

    @Override
    public void assignLinks(Row entity, @Nullable Object[] links) {
        throw new IllegalStateException("a Row is a value and cannot be changed in place");
    }
}
