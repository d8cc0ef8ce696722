package io.dialectic.engine.metadata;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.List;

/** Finds the right to make and take apart instances of a class. */
public final class ModelLookups {
    private final List<MethodHandles.Lookup> given;

    /** Lookups that the application gave, tried when the engine has no right of its own. */
    public ModelLookups(List<MethodHandles.Lookup> given) {
        this.given = List.copyOf(given);
    }

    /** A lookup with private access to the class, or one that sees its public members. */
    public MethodHandles.Lookup to(Class<?> type) {
        ModelLookups.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            for (MethodHandles.Lookup lookup : given) {
                try {
                    return MethodHandles.privateLookupIn(type, lookup);
                } catch (IllegalAccessException next) {
                    e.addSuppressed(next);
                }
            }
            if (isPublic(type) && type.getModule().isExported(type.getPackageName(), ModelLookups.class.getModule())) {
                return MethodHandles.publicLookup().in(type);
            }
            throw inaccessible(type, e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getDeclaringClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    static ModelException inaccessible(Class<?> type, Exception cause) {
        return new ModelException(
                ErrorCode.MODEL_NOT_ACCESSIBLE,
                "The engine may not make instances of " + type.getName() + ". Do one of these: make it public, with"
                        + " public accessors, and export its package; or open the package to io.dialectic.core; or give"
                        + " the right by options.lookup(MethodHandles.lookup()).",
                cause);
    }
}
