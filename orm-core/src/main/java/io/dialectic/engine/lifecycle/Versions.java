package io.dialectic.engine.lifecycle;

import io.dialectic.model.Attribute;

/** Numbers of version attributes, in whatever integer type the model declares. */
public final class Versions {
    private Versions() {}

    /** The version of a row that was never updated. */
    public static Object first(Attribute attribute) {
        return number(attribute, 0);
    }

    /** The version after one more update. */
    public static Object next(Attribute attribute, Object current) {
        return number(attribute, ((Number) current).longValue() + 1);
    }

    private static Object number(Attribute attribute, long value) {
        return switch (attribute.type().kind()) {
            case SMALLINT -> (short) value;
            case INTEGER -> (int) value;
            default -> value;
        };
    }
}
