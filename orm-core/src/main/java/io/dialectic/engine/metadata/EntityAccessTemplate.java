package io.dialectic.engine.metadata;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template of the hidden classes that access entities; see {@link HiddenClasses}. */
final class EntityAccessTemplate implements EntityAccess<Object> {
    private static final MethodHandle INSTANTIATE = handle(0);
    private static final MethodHandle VALUES = handle(1);
    private static final MethodHandle[] GETTERS = (MethodHandle[]) data(2);
    private static final AssignableParts PARTS = (AssignableParts) data(3);

    EntityAccessTemplate() {}

    private static Object data(int index) {
        try {
            List<?> all = MethodHandles.classData(MethodHandles.lookup(), "_", List.class);
            return all.get(index);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(int index) {
        return (MethodHandle) data(index);
    }

    @Override
    public Object instantiate(@Nullable Object[] values, @Nullable Object @Nullable [] links) {
        try {
            return (Object) INSTANTIATE.invokeExact(PARTS.arguments(values, links));
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }

    @Override
    public @Nullable Object[] values(Object entity) {
        try {
            return (Object[]) VALUES.invokeExact(entity);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }

    @Override
    public @Nullable Object value(Object entity, int ordinal) {
        try {
            return (Object) GETTERS[ordinal].invokeExact(entity);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }

    @Override
    public @Nullable Object[] links(Object entity) {
        return PARTS.links(entity);
    }

    @Override
    public void assign(Object entity, @Nullable Object[] values) {
        PARTS.assign(entity, values);
    }

    @Override
    public void assignLinks(Object entity, @Nullable Object[] links) {
        PARTS.assignLinks(entity, links);
    }
}
