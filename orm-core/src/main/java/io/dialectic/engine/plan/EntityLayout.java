package io.dialectic.engine.plan;

import io.dialectic.model.Attribute;
import java.util.List;

/**
 * Where one entity stands in the rows of a statement, and what belongs to it.
 *
 * @param model the entity's model
 * @param attributes those of its attributes that are there, in order, its key among them
 * @param offset the count of columns in front of it
 * @param joined entities of to-one includes that stand in the same row
 * @param separate the positions, among the query's includes, of those loaded by a statement of their own
 */
public record EntityLayout(
        BoundModel<?> model, List<Attribute> attributes, int offset, List<Joined> joined, List<Integer> separate) {
    /**
     * A to-one include in the same row.
     *
     * @param include its position among the query's includes
     * @param association the ordinal of its association
     * @param layout where its entity stands
     */
    public record Joined(int include, int association, EntityLayout layout) {}

    /** The position, from 1, of the first column of its primary key: NULL there means that there is no such row. */
    public int keyPosition() {
        return offset + attributes.indexOf(model.definition().primaryKey().get(0)) + 1;
    }
}
