package io.dialectic.engine.metadata;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as shapes of results and of values to create: their components, and how instances are made and taken apart. Results
 * may also be shaped by classes with a constructor without parameters.
 */
public final class Shapes {
    private final ModelLookups lookups;
    private final ConcurrentHashMap<Class<?>, Assembly> shapes = new ConcurrentHashMap<>();

    /** Shapes of records that the lookups can reach. */
    public Shapes(ModelLookups lookups) {
        this.lookups = lookups;
    }

    /** Of what instances of a shape are made: one part for each component or field, in order. */
    public Assembly of(Class<?> shape) {
        return shapes.computeIfAbsent(shape, this::read);
    }

    private Assembly read(Class<?> shape) {
        if (shape.isInterface()
                || shape.isArray()
                || shape.isEnum()
                || shape.isPrimitive()
                || shape.getName().startsWith("java.")) {
            throw new QueryException(
                    ErrorCode.INVALID_SHAPE,
                    shape.getName() + " is no record. Declare a record with the components you want.");
        }
        Properties properties = new Properties(lookups);
        List<Assembly.Part> parts = new ArrayList<>();
        for (Property property : properties.of(shape)) {
            parts.add(new Assembly.Part(
                    property.name(),
                    property.type(),
                    parts.size(),
                    false,
                    LinkSlot.NO_ASSOCIATION,
                    property.getter(),
                    property.setter() == null ? property.getter() : property.setter()));
        }
        if (parts.isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_SHAPE,
                    shape.getName() + " has nothing to be filled. Give it a component for each value you want.");
        }
        return new Assembly(properties.constructor(shape), parts, !shape.isRecord());
    }
}
