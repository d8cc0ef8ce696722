package io.dialectic.engine.map;

import io.dialectic.Row;
import io.dialectic.engine.metadata.NotLoaded;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.EntityLayout;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one entity stands in the rows, with what reads it.
 *
 * @param attributes those of its attributes that are there, in order
 * @param offset the count of columns in front of it
 * @param key the columns that tell entities at this place apart, the first one of its primary key, which is NULL where there is none
 * @param values reads its values
 * @param joined entities of includes in the same row
 * @param separate positions, among the query's includes, of those loaded by statements of their own
 * @param atOnce whether an entity can be made of one row, and what is loaded later be filled into its lists
 * @param multiplied whether what is joined to it may give it in several rows
 */
public record MappedLayout<M>(
        BoundModel<M> model,
        RowReader<M> reader,
        List<Attribute> attributes,
        int offset,
        List<KeyColumn> key,
        RowValues values,
        List<Joined> joined,
        List<Integer> separate,
        boolean atOnce,
        boolean multiplied) {
    /**
     * An include in the same row.
     *
     * @param include its position among the query's includes
     * @param association the ordinal of its association
     * @param layout where its entity stands
     */
    public record Joined(int include, int association, MappedLayout<?> layout) {}

    /** A layout with what reads it. */
    public static <M> MappedLayout<M> of(
            EntityLayout layout, BoundModel<M> model, RowReader<M> reader, List<Joined> joined) {
        List<KeyColumn> key = new ArrayList<>();
        for (Attribute attribute : model.definition().primaryKey()) {
            int position = layout.offset() + layout.attributes().indexOf(attribute) + 1;
            key.add(new KeyColumn(position, model.type(attribute)));
        }
        if (key.isEmpty()) {
            Attribute first = layout.attributes().get(0);
            key.add(new KeyColumn(layout.offset() + 1, model.type(first)));
        }
        for (int i = 0; i < layout.tie().size(); i++) {
            key.add(new KeyColumn(layout.tieOffset() + i + 1, layout.tie().get(i)));
        }
        boolean tells = model.definition().type() == Row.class
                && layout.attributes().size() < model.types().size();
        return new MappedLayout<>(
                model,
                reader,
                layout.attributes(),
                layout.offset(),
                List.copyOf(key),
                new RowValues(model.mapped(), model.types(), layout.attributes(), tells ? NotLoaded.VALUE : null),
                List.copyOf(joined),
                layout.separate(),
                !layout.settles()
                        && !layout.multiplied()
                        && joined.stream().allMatch(each -> each.layout().atOnce()),
                layout.multiplied()
                        || joined.stream().anyMatch(each -> each.layout().multiplied()));
    }

    /** Whether all attributes of the entity are there. */
    public boolean complete() {
        return attributes.size() == model.definition().attributes().size();
    }

    /** Whether an association can be followed from the entities; those that tell what was not loaded of them say so themselves. */
    boolean leadsOnBy(Association association) {
        return complete()
                || model.definition().type() == Row.class
                || attributes.containsAll(association.sourceKey())
                        && association.when().stream().allMatch(each -> attributes.contains(each.attribute()));
    }

    /** Whether an include, at any depth, is loaded by a statement of its own. */
    public boolean leavesApart() {
        return !separate.isEmpty()
                || joined.stream().anyMatch(each -> each.layout().leavesApart());
    }

    /** Whether entities are read without anything that belongs to them. */
    boolean plain() {
        return joined.isEmpty() && separate.isEmpty();
    }

    /** Whether the current row has an entity here. */
    boolean isThere(ResultSet row) throws SQLException {
        KeyColumn first = key.get(0);
        return first.type().read(row, first.position()) != null;
    }
}
