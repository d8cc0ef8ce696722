package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Links;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes entities of rows: each row one entity of the root, with its to-one includes. */
public final class RowMapper {
    private final QueryDescription query;
    private final BiConsumer<MappedLayout<?>, Object> made;
    private final Peers.@Nullable Loader later;
    private final LoadedParents parents = new LoadedParents();
    private final Map<MappedLayout<?>, Peers<?>> peers = new IdentityHashMap<>();

    /**
     * A mapper for the rows of one statement.
     *
     * @param made is told each entity of an active record's model
     * @param later loads associations that are not read here when they are first used; null if that is an error
     */
    public RowMapper(QueryDescription query, BiConsumer<MappedLayout<?>, Object> made, Peers.@Nullable Loader later) {
        this.query = query;
        this.made = made;
        this.later = later;
    }

    /** The entities of all rows. */
    public <M> List<M> read(ResultSet rows, MappedLayout<M> layout) throws SQLException {
        List<M> entities = new ArrayList<>();
        boolean active = layout.model().mapped().activeRecord();
        if (layout.plain() && !active && !loadsLater(layout)) {
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
        Peers.Peer<M> peer = null;
        if (!layout.plain() || loadsLater(layout)) {
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
            peer = loadsLater(layout) ? peers(layout, described).next(links) : null;
        }
        M entity = layout.reader().read(rows, layout.offset(), links);
        if (peer != null) {
            peer.isOf(entity);
        }
        if (links != null && !layout.separate().isEmpty()) {
            parents.add(layout, new LoadedParents.Parent(entity, links, index));
        }
        if (layout.model().mapped().activeRecord()) {
            made.accept(layout, entity);
        }
        return entity;
    }

    private boolean loadsLater(MappedLayout<?> layout) {
        return later != null && !layout.model().definition().associations().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private <M> Peers<M> peers(MappedLayout<M> layout, QueryDescription described) {
        Peers.Loader loader = Objects.requireNonNull(later);
        return (Peers<M>)
                peers.computeIfAbsent(layout, place -> new Peers<>(layout.model(), described.includes(), loader));
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
