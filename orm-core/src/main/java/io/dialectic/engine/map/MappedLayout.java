package io.dialectic.engine.map;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.model.Attribute;
import java.util.List;

/**
 * Where one entity stands in the rows, with what reads it.
 *
 * @param attributes those of its attributes that are there, in order
 * @param offset the count of columns in front of it
 * @param keyPosition the position, from 1, of the first column of its primary key
 * @param joined entities of to-one includes in the same row
 * @param separate positions, among the query's includes, of those loaded by statements of their own
 */
public record MappedLayout<M>(
        BoundModel<M> model,
        RowReader<M> reader,
        List<Attribute> attributes,
        int offset,
        int keyPosition,
        List<Joined> joined,
        List<Integer> separate) {
    /**
     * A to-one include in the same row.
     *
     * @param include its position among the query's includes
     * @param association the ordinal of its association
     * @param layout where its entity stands
     */
    public record Joined(int include, int association, MappedLayout<?> layout) {}

    /** Whether all attributes of the entity are there. */
    public boolean complete() {
        return attributes.size() == model.definition().attributes().size();
    }

    /** Whether entities are read without anything that belongs to them. */
    boolean plain() {
        return joined.isEmpty() && separate.isEmpty();
    }
}
