package io.dialectic.engine.metadata;

import io.dialectic.ActiveRecord;
import io.dialectic.annotation.Transient;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The properties of a class or record, with the handles that read and write them. */
final class Properties {
    private final ModelLookups lookups;

    Properties(ModelLookups lookups) {
        this.lookups = lookups;
    }

    List<Property> of(Class<?> type) {
        try {
            return type.isRecord() ? components(type) : fields(type);
        } catch (ReflectiveOperationException e) {
            throw ModelLookups.inaccessible(type, e);
        }
    }

    /** The constructor that makes an instance: the canonical one of a record, the one without parameters of a class. */
    MethodHandle constructor(Class<?> type) {
        Class<?>[] parameters = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new)
                : new Class<?>[0];
        try {
            return lookups.to(type).findConstructor(type, MethodType.methodType(void.class, parameters));
        } catch (NoSuchMethodException e) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL,
                    type.getName() + " has no constructor without parameters. Add one; it may be private.",
                    e);
        } catch (IllegalAccessException e) {
            throw ModelLookups.inaccessible(type, e);
        }
    }

    private List<Property> components(Class<?> type) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = lookups.to(type);
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            MethodHandle getter =
                    lookup.findVirtual(type, component.getName(), MethodType.methodType(component.getType()));
            properties.add(new Property(
                    component.getName(),
                    component.getType(),
                    component.getGenericType(),
                    component,
                    List.of(component.getName()),
                    getter,
                    null));
        }
        return properties;
    }

    /** Fields of superclasses come first. */
    private List<Property> fields(Class<?> type) throws ReflectiveOperationException {
        List<Property> properties = new ArrayList<>();
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && parent != ActiveRecord.class) {
            properties.addAll(fields(parent));
        }
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers)
                    || Modifier.isTransient(modifiers)
                    || field.isSynthetic()
                    || field.isAnnotationPresent(Transient.class)) {
                continue;
            }
            if (Modifier.isFinal(modifiers)) {
                throw new ModelException(
                        ErrorCode.INVALID_MODEL,
                        type.getName() + "." + field.getName()
                                + " is final and could not be set. Take final away, use a record, or mark it @Transient.");
            }
            properties.add(field(type, field));
        }
        return properties;
    }

    private Property field(Class<?> type, Field field) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = lookups.to(type);
        String name = field.getName();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> accessors = new ArrayList<>(List.of(name, "get" + capital, "is" + capital));
        if (name.startsWith("is") && name.length() > 2) {
            accessors.add("is" + name.substring(2));
        }
        MethodHandle getter;
        MethodHandle setter;
        try {
            getter = lookup.findGetter(type, name, field.getType());
            setter = lookup.findSetter(type, name, field.getType());
        } catch (IllegalAccessException e) {
            getter = accessor(lookup, type, accessors, field.getType());
            setter = lookup.findVirtual(type, "set" + capital, MethodType.methodType(void.class, field.getType()));
        }
        return new Property(name, field.getType(), field.getGenericType(), field, accessors, getter, setter);
    }

    private static MethodHandle accessor(
            MethodHandles.Lookup lookup, Class<?> type, List<String> names, Class<?> returned)
            throws ReflectiveOperationException {
        NoSuchMethodException missing = new NoSuchMethodException(type.getName() + " has none of " + names);
        for (String name : names) {
            try {
                return lookup.findVirtual(type, name, MethodType.methodType(returned));
            } catch (NoSuchMethodException e) {
                missing.addSuppressed(e);
            }
        }
        throw missing;
    }
}
