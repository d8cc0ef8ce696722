package io.dialectic.compliance.random;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One row in memory, as the evaluator sees it. */
record Facts(Entity entity, long id, @Nullable Long parent, Map<Field, Object> values) {
    /** A row with random values, a quarter of them null. */
    static Facts random(Entity entity, long id, @Nullable Long parent, RandomGenerator random) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : Field.NULLABLE) {
            if (random.nextInt(4) > 0) {
                values.put(field, field.value(random));
            }
        }
        return new Facts(entity, id, parent, values);
    }

    /** The value of a field; null where there is none. */
    @Nullable
    Object value(Field field) {
        return field == Field.ID ? (Object) id : values.get(field);
    }
}
