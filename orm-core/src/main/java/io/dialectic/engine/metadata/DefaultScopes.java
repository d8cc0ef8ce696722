package io.dialectic.engine.metadata;

import io.dialectic.Cond;
import io.dialectic.annotation.DefaultScope;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the default scopes of model classes. */
record DefaultScopes(ModelLookups lookups) {
    /** The condition in the marked field of a class, or null. */
    @SuppressWarnings("unchecked")
    <M> @Nullable Cond<M> of(Class<M> type) {
        List<Field> marked = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(DefaultScope.class))
                .toList();
        if (marked.isEmpty()) {
            return null;
        }
        Field field = marked.get(0);
        if (marked.size() > 1 || !Modifier.isStatic(field.getModifiers()) || field.getType() != Cond.class) {
            throw invalid(type, "takes one static field of the type Cond, and marks " + marked + ".");
        }
        try {
            Cond<M> condition =
                    (Cond<M>) lookups.to(type).unreflectGetter(field).invoke();
            if (condition == null) {
                throw invalid(type, "is null in " + field + " when the model is read.");
            }
            return condition;
        } catch (ModelException e) {
            throw e;
        } catch (IllegalAccessException e) {
            throw ModelLookups.inaccessible(type, e);
        } catch (Throwable e) {
            throw new IllegalStateException("the default scope of " + type + " cannot be read", e);
        }
    }

    private static ModelException invalid(Class<?> type, String message) {
        return new ModelException(
                ErrorCode.INVALID_MODEL, "The default scope of " + type.getSimpleName() + " " + message);
    }
}
