package io.dialectic.engine.metadata;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import org.jspecify.annotations.Nullable;

/** What stands in place of a value that a query did not load. */
public final class NotLoaded {
    /** Stands among the values of instances that can tell. */
    public static final Object VALUE = new NotLoaded();

    private NotLoaded() {}

    /** The error of reading such a value. */
    public static RecordException error(String model, String attribute) {
        return new RecordException(
                ErrorCode.ATTRIBUTE_NOT_LOADED,
                "The attribute '" + attribute + "' of " + model + " was not loaded. Add it to the query that read the"
                        + " row by only(...), or take without(...) out; or reload the record.");
    }

    /** Refuses to go on with an instance that lacks a value. */
    public static void check(String model, String attribute, @Nullable Object value) {
        if (value == VALUE) {
            throw error(model, attribute);
        }
    }

    @Override
    public String toString() {
        return "(not loaded)";
    }
}
