package io.dialectic.compliance.random;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One row in memory, as the evaluator sees it.
 *
 * @param keys the keys of the rows that it belongs to
 * @param deleted whether it is there for nobody
 */
record Facts(Entity entity, long id, Map<Link, Long> keys, Map<Field, Object> values, boolean deleted) {
    /** A row with random values, a quarter of them null. */
    static Facts random(Entity entity, long id, Map<Link, Long> keys, RandomGenerator random) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : Field.NULLABLE) {
            if (random.nextInt(4) > 0) {
                values.put(field, field.value(random));
            }
        }
        return new Facts(entity, id, keys, values, entity.paranoid() && random.nextInt(7) == 0);
    }

    /** The value of a field; null where there is none. */
    @Nullable
    Object value(Field field) {
        return field == Field.ID ? (Object) id : values.get(field);
    }
}
