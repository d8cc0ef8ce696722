package io.dialectic.engine.metadata;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes embedded values and takes them apart. */
public final class EmbeddedValues {
    private static final MethodHandle IS_NULL;

    static {
        try {
            IS_NULL = MethodHandles.lookup()
                    .findStatic(EmbeddedValues.class, "isNull", MethodType.methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedValues() {}

    static boolean isNull(@Nullable Object value) {
        return value == null;
    }

    /** The embedded value of its parts' values, by the ordinals of their attributes; null if all of them are. */
    public static @Nullable Object make(Assembly assembly, String where, IntFunction<@Nullable Object> values) {
        List<Assembly.Part> parts = assembly.parts();
        @Nullable Object[] arguments = new Object[parts.size()];
        boolean present = false;
        for (int i = 0; i < arguments.length; i++) {
            Assembly.Part part = parts.get(i);
            Assembly inner = part.embedded();
            arguments[i] =
                    inner == null ? values.apply(part.ordinal()) : make(inner, where + "." + part.name(), values);
            present |= arguments[i] != null;
        }
        if (!present) {
            return null;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && parts.get(i).type().isPrimitive()) {
                throw AssignableParts.unreadable(where + "." + parts.get(i).name());
            }
        }
        try {
            if (!assembly.set()) {
                return assembly.constructor().invokeWithArguments(arguments);
            }
            Object made = assembly.constructor().invoke();
            for (int i = 0; i < arguments.length; i++) {
                parts.get(i).setter().invoke(made, arguments[i]);
            }
            return made;
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }

    /** From the whole to a part of its part, null where there is no whole: both (Object) to Object. */
    static MethodHandle path(MethodHandle whole, MethodHandle part) {
        MethodType type = MethodType.methodType(Object.class, Object.class);
        MethodHandle none = MethodHandles.dropArguments(MethodHandles.constant(Object.class, null), 0, Object.class);
        MethodHandle some = MethodHandles.guardWithTest(IS_NULL, none, part.asType(type));
        return MethodHandles.filterReturnValue(whole.asType(type), some);
    }

    /** A handle from (Object) to Object as a function. */
    static Function<@Nullable Object, @Nullable Object> function(MethodHandle taken) {
        return whole -> {
            try {
                return taken.invoke(whole);
            } catch (Throwable e) {
                throw Thrown.unchecked(e);
            }
        };
    }
}
