package io.dialectic.engine.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Defines a hidden class from the bytes of a compiled template. The template keeps its class data in static final fields, so
 * the compiler of the virtual machine sees constants and inlines what they do: a class for each model, without a bytecode
 * library.
 */
public final class HiddenClasses {
    private HiddenClasses() {}

    /** An instance of a new hidden class made of a template with a constructor without parameters. */
    public static Object instance(MethodHandles.Lookup lookup, Class<?> template, List<?> data) {
        String name = template.getSimpleName() + ".class";
        try (InputStream file = template.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the template " + name + " is missing from the jar");
            }
            MethodHandles.Lookup hidden = lookup.defineHiddenClassWithClassData(file.readAllBytes(), data, true);
            return hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Throwable e) {
            throw new IllegalStateException("the template " + name + " could not be defined", e);
        }
    }
}
