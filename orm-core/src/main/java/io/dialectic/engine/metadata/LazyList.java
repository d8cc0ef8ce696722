package io.dialectic.engine.metadata;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A to-many association that is loaded when it is first used. It is equal to that of the same row without being loaded, and
 * its hash never changes, so that instances may be kept in sets and maps; to any other list it is compared by its elements.
 */
final class LazyList extends AbstractList<Object> implements RandomAccess {
    private final LazyLink link;

    LazyList(LazyLink link) {
        this.link = link;
    }

    @SuppressWarnings("unchecked")
    private List<Object> loaded() {
        return (List<Object>) link.load();
    }

    @Override
    public Object get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public Iterator<Object> iterator() {
        return loaded().iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LazyList list
                ? link.equals(list.link)
                : !(other instanceof NotLoadedList) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return link.hashCode();
    }

    @Override
    public String toString() {
        return link.isLoaded() ? super.toString() : "(not loaded)";
    }
}
