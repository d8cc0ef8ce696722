package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Links;
import io.dialectic.query.QueryDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes entities of rows at once: each row one entity of the root, with its to-one includes. */
public final class RowMapper {
    private final QueryDescription query;
    private final BiConsumer<MappedLayout<?>, Object> made;
    private final LoadedParents parents = new LoadedParents();
    private final PeersByPlace peers;

    /**
     * A mapper for the rows of one statement.
     *
     * @param made is told each entity of an active record's model
     * @param later loads associations that are not read here when they are first used; null if that is an error
     */
    public RowMapper(QueryDescription query, BiConsumer<MappedLayout<?>, Object> made, Peers.@Nullable Loader later) {
        this.query = query;
        this.made = made;
        this.peers = new PeersByPlace(later);
    }

    /** The entity of the current row, of which nothing is left to be loaded. */
    public <M> M one(ResultSet row, MappedLayout<M> layout) throws SQLException {
        return entity(row, layout, query);
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
        RowReader<M> reader = layout.reader();
        boolean plain = layout.plain() && !layout.model().mapped().activeRecord() && !peers.loadLater(layout);
        while (rows.next()) {
            entities.add(plain ? reader.read(rows, 0, null) : entity(rows, layout, query));
            behind.read(rows);
        }
        return entities;
    }

    /** The entities whose associations are still to be loaded. */
    public LoadedParents parents() {
        return parents;
    }

    private <M> M entity(ResultSet rows, MappedLayout<M> layout, QueryDescription described) throws SQLException {
        @Nullable Object @Nullable [] links = null;
        Peers.Peer<M> peer = null;
        if (!layout.plain() || peers.loadLater(layout)) {
            links = new Object[layout.model().definition().associations().size()];
            for (MappedLayout.Joined joined : layout.joined()) {
                links[joined.association()] = joined(rows, joined, described);
            }
            for (int include : layout.separate()) {
                links[described.includes().get(include).association().ordinal()] = new AssociationList<>();
            }
            peer = peers.next(layout, described, links);
        }
        M entity = layout.reader().read(rows, layout.offset(), links);
        if (peer != null) {
            peer.isOf(entity);
        }
        if (links != null && !layout.separate().isEmpty()) {
            parents.add(layout, new LoadedParents.Made<>(layout.model().mapped().access(), entity, links));
        }
        if (layout.model().mapped().activeRecord()) {
            made.accept(layout, entity);
        }
        return entity;
    }

    private Object joined(ResultSet rows, MappedLayout.Joined joined, QueryDescription described) throws SQLException {
        return joined.layout().isThere(rows)
                ? entity(
                        rows,
                        joined.layout(),
                        described.includes().get(joined.include()).child())
                : Links.NONE;
    }
}
