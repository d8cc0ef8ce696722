package io.dialectic.engine.read;

import io.dialectic.model.Attribute;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.spi.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows asked for by their keys, so many to a statement.
 *
 * @param perStatement the most values of keys in one statement
 */
record Keys(int perStatement) {
    private static final int MOST = 1024;

    static Keys of(Limits limits) {
        // Half of what the database bears leaves room for the query's own condition.
        return new Keys(Math.min(MOST, Integer.highestOneBit(limits.get(Limits.Limit.BIND_PARAMETERS) / 2)));
    }

    /** The rows whose keys stand in each statement. */
    <R> List<List<R>> chunks(Collection<R> rows, int parts) {
        int size = Math.max(1, perStatement / parts);
        List<R> all = new ArrayList<>(rows);
        List<List<R>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }

    /** The values of a row. */
    @FunctionalInterface
    interface Values<R> {
        /** That of the attribute of an ordinal. */
        @Nullable
        Object of(R row, int ordinal);
    }

    /**
     * One attribute: a list of its values. A composite key: all its parts equal, for one row or another.
     *
     * @param attributes what is compared
     * @param key the attributes of the rows that it is compared with
     */
    static <R> Condition in(List<Attribute> attributes, List<Attribute> key, List<R> rows, Values<R> values) {
        if (attributes.size() == 1) {
            int ordinal = key.get(0).ordinal();
            List<@Nullable Object> of = new ArrayList<>(rows.size());
            rows.forEach(row -> of.add(values.of(row, ordinal)));
            return Condition.test(attributes.get(0), Operator.IN, of);
        }
        List<Condition> any = new ArrayList<>(rows.size());
        for (R row : rows) {
            List<Condition> all = new ArrayList<>(attributes.size());
            for (int i = 0; i < attributes.size(); i++) {
                Object value = values.of(row, key.get(i).ordinal());
                all.add(Condition.test(attributes.get(i), Operator.EQ, Arrays.asList(value)));
            }
            any.add(new Condition.And(all));
        }
        return new Condition.Or(any);
    }
}
