package io.dialectic.engine.map;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The loaded end of a to-many association: filled once, then unmodifiable. */
public final class AssociationList<E> extends AbstractList<E> implements RandomAccess {
    private List<E> elements = List.of();

    /** An empty list. */
    public AssociationList() {}

    /** Takes the elements; called once, before anybody else sees the list. */
    public void fill(List<E> loaded) {
        elements = loaded;
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
