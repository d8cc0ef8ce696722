package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows in memory. */
final class World {
    private final Map<Entity, List<Facts>> written;
    private final Map<Link, Map<Long, List<Facts>>> ends;
    private final @Nullable Facts around;
    private final @Nullable World outside;

    private World(
            Map<Entity, List<Facts>> written,
            Map<Link, Map<Long, List<Facts>>> ends,
            @Nullable Facts around,
            @Nullable World outside) {
        this.written = written;
        this.ends = ends;
        this.around = around;
        this.outside = outside;
    }

    /** Rows that a seed makes, the same for the same seed; some refer to no other row, to some no other refers. */
    static World of(RandomGenerator random) {
        World world = new World(new EnumMap<>(Entity.class), new EnumMap<>(Link.class), null, null);
        Set<Long> led = new HashSet<>();
        for (Entity entity : Entity.values()) {
            List<Facts> all = new ArrayList<>();
            for (long id = 1; id <= entity.rows(); id++) {
                Map<Link, Long> keys = new EnumMap<>(Link.class);
                for (Link link : entity.links(false)) {
                    Long key = link.key() == null || random.nextInt(8) == 0 ? null : key(link, id, random);
                    if (key != null && (link != Link.LED_BY_PLAYER || led.add(key))) {
                        keys.put(link, key);
                    }
                }
                all.add(Facts.random(entity, id, keys, random));
            }
            world.written.put(entity, all);
        }
        for (Link link : Link.values()) {
            Map<Long, List<Facts>> found = new HashMap<>();
            for (Facts row : world.rows(link.from())) {
                found.put(row.id(), world.find(link, row));
            }
            world.ends.put(link, found);
        }
        return world;
    }

    /** A row that refers to one of its own model refers to one that was written before it. */
    private static @Nullable Long key(Link link, long id, RandomGenerator random) {
        long end = link.to() == link.from() ? id : link.to().rows() - 2;
        return end == 1 ? null : (Long) random.nextLong(1, end);
    }

    /** All rows, deleted ones too. */
    List<Facts> written(Entity entity) {
        return written.getOrDefault(entity, List.of());
    }

    /** The rows that are there. */
    List<Facts> rows(Entity entity) {
        return written(entity).stream().filter(row -> !row.deleted()).toList();
    }

    /** The same as it is seen from the rows at the other ends of a row's associations. */
    World inside(Facts row) {
        return new World(written, ends, row, this);
    }

    /** The nearest row of a model that this is inside of. */
    Facts around(Entity entity) {
        for (World world = this; world != null && world.around != null; world = world.outside) {
            if (world.around.entity() == entity) {
                return world.around;
            }
        }
        throw new IllegalStateException("there is no " + entity + " around");
    }

    /** The rows at the other end of an association, a row once for each way that leads to it. */
    List<Facts> ends(Link link, Facts row) {
        return ends.getOrDefault(link, Map.of()).getOrDefault(row.id(), List.of());
    }

    private List<Facts> find(Link link, Facts row) {
        if (!link.through()) {
            return direct(link, row).filter(end -> link.counts(row, end)).toList();
        }
        return find(link.way().get(0), row).stream()
                .flatMap(between -> find(link.way().get(1), between).stream().filter(end -> link.counts(between, end)))
                .toList();
    }

    private Stream<Facts> direct(Link link, Facts row) {
        Link inverse = link.inverse();
        return rows(link.to()).stream()
                .filter(end -> inverse == null
                        ? Objects.equals(row.keys().get(link), end.id())
                        : Objects.equals(end.keys().get(inverse), row.id()));
    }
}
