package io.dialectic.compliance.random;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes instances of the models of rows in memory. */
final class RowMaker {
    private RowMaker() {}

    static Object row(Facts row) {
        Map<String, Object> values = new HashMap<>();
        row.values().forEach((field, value) -> values.put(field.attribute(), value));
        row.keys().forEach((link, key) -> values.put(link.key(), key));
        values.put(Field.ID.attribute(), row.id());
        RecordComponent[] components = row.entity().type().getRecordComponents();
        @Nullable
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            Constructor<? extends Record> constructor = row.entity()
                    .type()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A model of the random queries cannot be made.", e);
        }
    }

    /** The key of an instance. */
    static long id(Object row) {
        try {
            return (long) row.getClass().getMethod("id").invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A model of the random queries has no id.", e);
        }
    }
}
