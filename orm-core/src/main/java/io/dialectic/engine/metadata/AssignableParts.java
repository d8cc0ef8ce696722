package io.dialectic.engine.metadata;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an instance for the colder ways: making one of values, and changing one in place. */
final class AssignableParts {
    private final String model;
    private final List<Assembly.Part> parts;
    private final boolean set;

    AssignableParts(String model, Assembly assembly) {
        this.model = model;
        this.parts = assembly.parts();
        this.set = assembly.set();
    }

    /** The arguments of the instantiating handle, one for each part. */
    @Nullable
    Object[] arguments(@Nullable Object[] values, @Nullable Object @Nullable [] links) {
        @Nullable Object[] arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Assembly.Part part = parts.get(i);
            arguments[i] = part.association() ? part.slot().held(links, part.ordinal()) : held(part, values);
        }
        return arguments;
    }

    void assign(Object entity, @Nullable Object[] values) {
        requireSet();
        for (Assembly.Part part : parts) {
            if (!part.association()) {
                write(part, entity, held(part, values));
            }
        }
    }

    void assignLinks(Object entity, @Nullable Object[] links) {
        requireSet();
        for (Assembly.Part part : parts) {
            if (part.association() && links[part.ordinal()] != null) {
                write(part, entity, part.slot().held(links, part.ordinal()));
            }
        }
    }

    /** What an instance holds for its associations, as links. */
    @Nullable
    Object[] links(Object entity) {
        @Nullable
        Object[] links = new Object
                [(int) parts.stream().filter(Assembly.Part::association).count()];
        for (Assembly.Part part : parts) {
            if (part.association()) {
                links[part.ordinal()] = part.slot().link(read(part, entity));
            }
        }
        return links;
    }

    private void requireSet() {
        if (!set) {
            throw new IllegalStateException(model + " is a value and cannot be changed in place");
        }
    }

    private @Nullable Object held(Assembly.Part part, @Nullable Object[] values) {
        Assembly embedded = part.embedded();
        if (embedded != null) {
            return EmbeddedValues.make(embedded, model + "." + part.name(), ordinal -> values[ordinal]);
        }
        Object value = values[part.ordinal()];
        if (value == null && part.type().isPrimitive()) {
            throw unreadable(model + "." + part.name());
        }
        return value;
    }

    static RecordException unreadable(String where) {
        return new RecordException(
                ErrorCode.UNREADABLE_VALUE,
                where + " is a primitive and the database has NULL. Declare the wrapper class, or forbid NULL.");
    }

    private static @Nullable Object read(Assembly.Part part, Object entity) {
        try {
            return part.getter().invoke(entity);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }

    private static void write(Assembly.Part part, Object entity, @Nullable Object value) {
        try {
            part.setter().invoke(entity, value);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }
}
