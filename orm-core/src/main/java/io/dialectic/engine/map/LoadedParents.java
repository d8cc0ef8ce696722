package io.dialectic.engine.map;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities read whose associations are still to be loaded, by the place in the layout where they were read. */
public final class LoadedParents {
    /**
     * One of them.
     *
     * @param entity the entity
     * @param links its associations by ordinal; filled while they are loaded
     * @param index its position among the rows read
     */
    public record Parent(Object entity, @Nullable Object[] links, int index) {}

    private final Map<MappedLayout<?>, List<Parent>> parents = new IdentityHashMap<>();

    void add(MappedLayout<?> layout, Parent parent) {
        parents.computeIfAbsent(layout, key -> new ArrayList<>()).add(parent);
    }

    /** The entities read at a place. */
    public List<Parent> at(MappedLayout<?> layout) {
        return parents.getOrDefault(layout, List.of());
    }
}
