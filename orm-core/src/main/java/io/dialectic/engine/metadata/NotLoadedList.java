package io.dialectic.engine.metadata;

import io.dialectic.error.AssociationNotLoadedException;
import java.util.AbstractList;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A to-many association that was not loaded: every use but printing is an error that names the include to add. */
final class NotLoadedList extends AbstractList<Object> {
    private final String model;
    private final String association;

    NotLoadedList(String model, String association) {
        this.model = model;
        this.association = association;
    }

    private AssociationNotLoadedException notLoaded() {
        return new AssociationNotLoadedException(model, association);
    }

    @Override
    public Object get(int index) {
        throw notLoaded();
    }

    @Override
    public int size() {
        throw notLoaded();
    }

    @Override
    public Iterator<Object> iterator() {
        throw notLoaded();
    }

    /** Entities are compared by what was loaded of them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotLoadedList list && list.model.equals(model) && list.association.equals(association);
    }

    @Override
    public int hashCode() {
        return association.hashCode();
    }

    @Override
    public String toString() {
        return "(not loaded)";
    }
}
