package io.dialectic.engine;

import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.Thrown;
import org.jspecify.annotations.Nullable;

/** Takes records apart that are shapes of values to create. */
final class Shaped {
    private Shaped() {}

    static @Nullable Object value(Assembly.Part part, Record values) {
        try {
            return part.getter().invoke(values);
        } catch (Throwable e) {
            throw Thrown.unchecked(e);
        }
    }
}
