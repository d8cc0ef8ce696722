package io.dialectic.engine.map;

import io.dialectic.engine.metadata.EntityAccess;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities read whose associations are still to be loaded, by the place in the layout where they were read. */
public final class LoadedParents {
    /** One of them. */
    public interface Parent {
        /** The value of the attribute of an ordinal. */
        @Nullable
        Object value(int ordinal);

        /** Its associations by ordinal; filled while they are loaded. */
        @Nullable
        Object[] links();
    }

    /** An entity that is there. */
    public record Made<M>(
            EntityAccess<M> access, M entity, @Nullable Object[] links) implements Parent {
        @Override
        public @Nullable Object value(int ordinal) {
            return access.value(entity, ordinal);
        }
    }

    private static final int PLACES = 4;

    /** Of most reads nothing is to be loaded, and a map would be what they allocate most for. */
    private Map<MappedLayout<?>, List<Parent>> parents = Map.of();

    void add(MappedLayout<?> layout, Parent parent) {
        if (parents.isEmpty()) {
            parents = new IdentityHashMap<>(PLACES);
        }
        parents.computeIfAbsent(layout, key -> new ArrayList<>()).add(parent);
    }

    /** The entities read at a place. */
    public List<Parent> at(MappedLayout<?> layout) {
        return parents.getOrDefault(layout, List.of());
    }
}
