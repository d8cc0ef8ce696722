package io.dialectic.engine.plan;

import io.dialectic.model.Attribute;
import io.dialectic.type.ColumnType;
import java.util.List;

/**
 * Where one entity stands in the rows of a statement, and what belongs to it.
 *
 * @param model the entity's model
 * @param attributes those of its attributes that are there, in order, its key among them
 * @param offset the count of columns in front of it
 * @param tieOffset the count of columns in front of the key of the row that ties it to what it is joined to
 * @param tie how that key is read; empty where no row between ties it
 * @param joined entities of includes that stand in the same row
 * @param separate the positions, among the query's includes, of those loaded by a statement of their own
 * @param settles whether a to-one include is among those
 * @param multiplied whether what is joined to it may give it in several rows
 */
public record EntityLayout(
        BoundModel<?> model,
        List<Attribute> attributes,
        int offset,
        int tieOffset,
        List<ColumnType<?>> tie,
        List<Joined> joined,
        List<Integer> separate,
        boolean settles,
        boolean multiplied) {
    /**
     * An include in the same row.
     *
     * @param include its position among the query's includes
     * @param association the ordinal of its association
     * @param layout where its entity stands
     */
    public record Joined(int include, int association, EntityLayout layout) {}
}
