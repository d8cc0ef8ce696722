package io.dialectic.engine.metadata;

import io.dialectic.annotation.Embedded;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Attribute;
import io.dialectic.model.EmbeddedValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes attributes of the parts of embedded values. */
final class EmbeddedReader {
    private final String model;
    private final Properties properties;
    private final AttributeReader attributes;
    private final ModelReader.Declared declared;

    EmbeddedReader(String model, Properties properties, AttributeReader attributes, ModelReader.Declared declared) {
        this.model = model;
        this.properties = properties;
        this.attributes = attributes;
        this.declared = declared;
    }

    static boolean declares(Property property) {
        return property.has(Embedded.class);
    }

    EmbeddedValue read(Property property) {
        Read read = read(property, new AttributeReader.Place("", "", false));
        declared.parts.add(read.part());
        return read.value();
    }

    private record Read(Assembly.Part part, EmbeddedValue value) {}

    private Read read(Property property, AttributeReader.Place outer) {
        Embedded embedded = property.get(Embedded.class);
        String named = embedded == null || embedded.prefix().equals(Embedded.DEFAULT_PREFIX)
                ? AttributeReader.columnName(property) + "_"
                : embedded.prefix();
        AttributeReader.Place place = new AttributeReader.Place(
                outer.path() + property.name() + ".",
                outer.prefix() + named,
                outer.optional() || !property.has(NotNull.class));
        Class<?> type = property.type();
        if (outer.path().contains("." + property.name() + ".")
                || type.isPrimitive()
                || type.isEnum()
                || type.isArray()) {
            throw invalid(place, "is " + type.getName() + ". Embed a record or a class that does not embed itself.");
        }
        List<Assembly.Part> parts = new ArrayList<>();
        Map<String, Object> accessors = new HashMap<>();
        Map<Attribute, Function<@Nullable Object, @Nullable Object>> taken = new LinkedHashMap<>();
        for (Property part : properties.of(type)) {
            if (part.has(Id.class) || part.has(Generated.class) || AssociationReader.declares(part)) {
                throw invalid(
                        place, "has a key or an association, '" + part.name() + "'. Keep these in the model itself.");
            }
            Object made;
            if (declares(part)) {
                Read inner = read(part, place);
                parts.add(inner.part());
                Function<@Nullable Object, @Nullable Object> step =
                        EmbeddedValues.function(EmbeddedValues.path(identity(), part.getter()));
                EmbeddedValue value = inner.value();
                value.attributes().forEach(one -> taken.put(one, whole -> value.part(one, step.apply(whole))));
                made = value;
            } else {
                Attribute attribute = attributes.attribute(part, false, place);
                parts.add(AttributeReader.part(part, attribute));
                taken.put(attribute, EmbeddedValues.function(EmbeddedValues.path(identity(), part.getter())));
                made = attribute;
            }
            part.accessors().forEach(accessor -> accessors.putIfAbsent(accessor, made));
        }
        if (parts.isEmpty()) {
            throw invalid(place, "has no parts. Give " + type.getName() + " at least one.");
        }
        Assembly assembly = new Assembly(properties.constructor(type), parts, !type.isRecord());
        Assembly.Part part = new Assembly.Part(
                property.name(),
                type,
                -1,
                false,
                LinkSlot.NO_ASSOCIATION,
                property.getter(),
                property.setter() == null ? property.getter() : property.setter(),
                assembly);
        String path = place.path().substring(0, place.path().length() - 1);
        return new Read(part, new EmbeddedValue(path, type, accessors, taken));
    }

    private static MethodHandle identity() {
        return MethodHandles.identity(Object.class);
    }

    private ModelException invalid(AttributeReader.Place place, String message) {
        return new ModelException(
                ErrorCode.INVALID_MODEL,
                "The embedded value " + model + "."
                        + place.path().substring(0, place.path().length() - 1) + " " + message);
    }
}
