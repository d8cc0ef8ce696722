package io.dialectic.engine.metadata;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record or a field of a class, as declared.
 *
 * @param accessors names of the methods that read it
 * @param setter null for records
 */
record Property(
        String name,
        Class<?> type,
        Type generic,
        AnnotatedElement declaration,
        List<String> accessors,
        MethodHandle getter,
        @Nullable MethodHandle setter) {
    boolean has(Class<? extends Annotation> annotation) {
        return declaration.isAnnotationPresent(annotation);
    }

    <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return declaration.getAnnotation(annotation);
    }

    /** The type argument of a {@code List<T>} or {@code Ref<T>}, or null. */
    @Nullable
    Class<?> argument() {
        if (generic instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments().length == 1
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument) {
            return argument;
        }
        return null;
    }
}
