package io.dialectic.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of several parts that has a column for each of them. It is no attribute; its parts are. */
public final class EmbeddedValue {
    private final String name;
    private final Class<?> type;
    private final Map<String, Object> accessors;
    private final Map<Attribute, Function<@Nullable Object, @Nullable Object>> parts;

    /**
     * Made by the engine.
     *
     * @param name its path from the model
     * @param type its class
     * @param accessors names of accessor methods of the class, each with the {@link Attribute} or value it reads
     * @param parts for each attribute in it, how it is taken from the whole; all null of null
     */
    public EmbeddedValue(
            String name,
            Class<?> type,
            Map<String, Object> accessors,
            Map<Attribute, Function<@Nullable Object, @Nullable Object>> parts) {
        this.name = name;
        this.type = type;
        this.accessors = Map.copyOf(accessors);
        this.parts = new LinkedHashMap<>(parts);
    }

    /** Its path from the model. */
    public String name() {
        return name;
    }

    /** Its class. */
    public Class<?> type() {
        return type;
    }

    /** The attributes of its parts. */
    public List<Attribute> attributes() {
        return List.copyOf(parts.keySet());
    }

    /** The part that an attribute is, of the whole; null of null. */
    public @Nullable Object part(Attribute attribute, @Nullable Object whole) {
        Function<@Nullable Object, @Nullable Object> taken = parts.get(attribute);
        if (taken == null) {
            throw new IllegalArgumentException(attribute + " is no part of " + name);
        }
        return taken.apply(whole);
    }

    /** The {@link Attribute} or {@link EmbeddedValue} that an accessor method reads, or null. */
    public @Nullable Object property(String accessor) {
        return accessors.get(accessor);
    }

    @Override
    public String toString() {
        return name;
    }
}
