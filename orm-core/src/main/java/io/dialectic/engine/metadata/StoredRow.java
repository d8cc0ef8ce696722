package io.dialectic.engine.metadata;

import io.dialectic.Row;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of a model without a class. */
final class StoredRow implements Row {
    private final ModelDefinition model;
    private final @Nullable Object[] values;
    private final @Nullable Object @Nullable [] links;

    StoredRow(ModelDefinition model, @Nullable Object[] values, @Nullable Object @Nullable [] links) {
        this.model = model;
        this.values = values;
        this.links = links;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    /** Its associations by ordinal, in a new array. */
    @Nullable
    Object[] links() {
        return links == null ? new Object[model.associations().size()] : links.clone();
    }

    @Override
    public @Nullable Object get(String attribute) {
        Object value = values[model.attribute(attribute).ordinal()];
        NotLoaded.check(model.name(), attribute, value);
        return value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Row> many(String association) {
        Association many = model.association(association);
        if (!many.toMany()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The association '" + association + "' of " + model + " leads to one row. Ask for it by one(...).");
        }
        return (List<Row>) loaded(many);
    }

    @Override
    public @Nullable Row one(String association) {
        return one(association, Row.class);
    }

    @Override
    public <E> @Nullable E one(String association, Class<E> type) {
        Association one = model.association(association);
        if (one.toMany()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The association '" + association + "' of " + model
                            + " leads to many rows. Ask for them by many(...).");
        }
        Object link = loaded(one);
        if (link == Links.NONE) {
            return null;
        }
        if (!type.isInstance(link)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The association '" + association + "' of " + model + " leads to "
                            + link.getClass().getName() + ", not to " + type.getName() + ". Ask for one of those.");
        }
        return type.cast(link);
    }

    private Object loaded(Association association) {
        Object link = links == null ? null : links[association.ordinal()];
        if (link == null) {
            throw new AssociationNotLoadedException(model.name(), association.name());
        }
        return link instanceof LazyLink lazy ? lazy.load() : link;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Attribute attribute : model.attributes()) {
            Object value = values[attribute.ordinal()];
            if (value != NotLoaded.VALUE) {
                map.put(attribute.name(), value);
            }
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredRow row && row.model == model && Arrays.deepEquals(row.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return model.name() + asMap();
    }
}
