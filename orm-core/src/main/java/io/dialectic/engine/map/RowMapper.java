package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Links;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes entities of rows: each row one entity of the root, with its to-one includes. */
public final class RowMapper {
    private final QueryDescription query;
    private final BiConsumer<MappedLayout<?>, Object> made;
    private final LoadedParents parents = new LoadedParents();

    /**
     * A mapper for the rows of one statement.
     *
     * @param made is told each entity of an active record's model
     */
    public RowMapper(QueryDescription query, BiConsumer<MappedLayout<?>, Object> made) {
        this.query = query;
        this.made = made;
    }

    /** The entities of all rows. */
    public <M> List<M> read(ResultSet rows, MappedLayout<M> layout) throws SQLException {
        List<M> entities = new ArrayList<>();
        boolean active = layout.model().mapped().activeRecord();
        if (layout.plain() && !active) {
            RowReader<M> reader = layout.reader();
            while (rows.next()) {
                entities.add(reader.read(rows, 0, null));
            }
            return entities;
        }
        for (int index = 0; rows.next(); index++) {
            entities.add(entity(rows, layout, query, index));
        }
        return entities;
    }

    /** The entity of the current row, of which nothing is left to be loaded. */
    public <M> M one(ResultSet row, MappedLayout<M> layout) throws SQLException {
        return entity(row, layout, query, 0);
    }

    /** Reads what stands in a row behind the columns of its entity. */
    @FunctionalInterface
    public interface Behind {
        /** Reads; does not go to another row. */
        void read(ResultSet rows) throws SQLException;
    }

    /** The entities of all rows; what stands behind the columns of each is read by {@code behind}. */
    public <M> List<M> read(ResultSet rows, MappedLayout<M> layout, Behind behind) throws SQLException {
        List<M> entities = new ArrayList<>();
        for (int index = 0; rows.next(); index++) {
            entities.add(entity(rows, layout, query, index));
            behind.read(rows);
        }
        return entities;
    }

    /** The entities whose associations are still to be loaded. */
    public LoadedParents parents() {
        return parents;
    }

    private <M> M entity(ResultSet rows, MappedLayout<M> layout, QueryDescription described, int index)
            throws SQLException {
        @Nullable Object @Nullable [] links = null;
        if (!layout.plain()) {
            links = new Object[layout.model().definition().associations().size()];
            for (MappedLayout.Joined joined : layout.joined()) {
                links[joined.association()] = joined(rows, joined, described, index);
            }
            for (int include : layout.separate()) {
                Association association = described.includes().get(include).association();
                if (association.toMany()) {
                    links[association.ordinal()] = new AssociationList<>();
                }
            }
        }
        M entity = layout.reader().read(rows, layout.offset(), links);
        if (links != null && !layout.separate().isEmpty()) {
            parents.add(layout, new LoadedParents.Parent(entity, links, index));
        }
        if (layout.model().mapped().activeRecord()) {
            made.accept(layout, entity);
        }
        return entity;
    }

    private Object joined(ResultSet rows, MappedLayout.Joined joined, QueryDescription described, int index)
            throws SQLException {
        MappedLayout<?> layout = joined.layout();
        Attribute key = layout.attributes().get(layout.keyPosition() - layout.offset() - 1);
        if (layout.model().type(key).read(rows, layout.keyPosition()) == null) {
            return Links.NONE;
        }
        return entity(rows, layout, described.includes().get(joined.include()).child(), index);
    }
}
