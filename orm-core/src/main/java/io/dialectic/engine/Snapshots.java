package io.dialectic.engine;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.model.Attribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in forms that do not change when an object is changed in place (PN32). */
final class Snapshots {
    private Snapshots() {}

    /** The forms of a row's values; the values themselves where they cannot change. */
    static @Nullable Object[] of(BoundModel<?> model, @Nullable Object[] values) {
        @Nullable Object[] forms = values.clone();
        for (Attribute attribute : model.definition().attributes()) {
            Object value = values[attribute.ordinal()];
            if (value != null) {
                forms[attribute.ordinal()] = attribute.conversion() == null
                        ? form(value)
                        : form(model.type(attribute).stored(value));
            }
        }
        return forms;
    }

    private static Object form(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof float[] floats) {
            return floats.clone();
        }
        if (value instanceof BitSet bits) {
            return bits.clone();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> forms = new ArrayList<>(list.size());
            list.forEach(one -> forms.add(one == null ? null : form(one)));
            return forms.toArray();
        }
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value;
    }
}
