package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All rows in memory. */
final class World {
    private final Map<Entity, List<Facts>> rows = new EnumMap<>(Entity.class);

    private World() {}

    /** Rows that a seed makes, the same for the same seed; some have no parent, some parents no children. */
    static World of(RandomGenerator random) {
        World world = new World();
        for (Entity entity : Entity.values()) {
            List<Facts> all = new ArrayList<>();
            for (long id = 1; id <= entity.rows(); id++) {
                Entity parent = entity.parent();
                Long parentId =
                        parent == null || random.nextInt(8) == 0 ? null : (Long) random.nextLong(1, parent.rows() - 2);
                all.add(Facts.random(entity, id, parentId, random));
            }
            world.rows.put(entity, all);
        }
        return world;
    }

    List<Facts> rows(Entity entity) {
        return rows.getOrDefault(entity, List.of());
    }

    List<Facts> children(Facts row) {
        Entity child = row.entity().child();
        if (child == null) {
            return List.of();
        }
        return rows(child).stream()
                .filter(one -> one.parent() != null && one.parent() == row.id())
                .toList();
    }

    @Nullable
    Facts parent(Facts row) {
        Entity parent = row.entity().parent();
        Long id = row.parent();
        if (parent == null || id == null) {
            return null;
        }
        return rows(parent).stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }
}
