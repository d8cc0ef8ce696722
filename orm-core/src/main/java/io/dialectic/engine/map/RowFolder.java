package io.dialectic.engine.map;

import io.dialectic.engine.metadata.Links;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.query.QueryDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of rows when all that belongs to them is known, since values cannot be changed when they are made. Where a join gives
 * a row more than once, its rows are folded into one entity by their keys, and so are those of what is joined to it.
 *
 * @param <M> the type of the entities
 */
public final class RowFolder<M> {
    /** An entity of which rows were read. */
    private static final class Building implements LoadedParents.Parent {
        private final @Nullable Object[] values;
        private final @Nullable Object[] links;
        /** The same among those read with it, if associations are loaded when they are first used. */
        private final Peers.@Nullable Peer<?> peer;
        /** What is joined to it, by key, for each of the layout's joins. */
        private final List<Map<Object, Building>> joined;

        Building(@Nullable Object[] values, @Nullable Object[] links, Peers.@Nullable Peer<?> peer, int joins) {
            this.values = values;
            this.links = links;
            this.peer = peer;
            this.joined = new ArrayList<>(joins);
            for (int i = 0; i < joins; i++) {
                joined.add(new LinkedHashMap<>());
            }
        }

        @Override
        public @Nullable Object value(int ordinal) {
            return values[ordinal];
        }

        @Override
        public @Nullable Object[] links() {
            return links;
        }
    }

    private final QueryDescription query;
    private final MappedLayout<M> layout;
    private final BiConsumer<MappedLayout<?>, Object> made;
    private final PeersByPlace peers;
    private final boolean folds;
    private final Map<Object, Building> roots = new LinkedHashMap<>();
    private final LoadedParents parents = new LoadedParents();

    /**
     * A folder of the rows of one statement.
     *
     * @param made is told each entity of an active record's model
     * @param later loads associations that are not read here when they are first used; null if that is an error
     */
    public RowFolder(
            QueryDescription query,
            MappedLayout<M> layout,
            BiConsumer<MappedLayout<?>, Object> made,
            Peers.@Nullable Loader later) {
        this.query = query;
        this.layout = layout;
        this.made = made;
        this.peers = new PeersByPlace(later);
        this.folds = layout.multiplied();
    }

    /** Takes all rows; {@code behind} reads what stands behind the columns of each new entity. */
    public void read(ResultSet rows, RowMapper.Behind behind) throws SQLException {
        while (rows.next()) {
            if (row(rows, layout, query, roots)) {
                behind.read(rows);
            }
        }
    }

    /** The entities whose associations are still to be loaded. */
    public LoadedParents parents() {
        return parents;
    }

    /** The entities, in the order in which they were first met; to be asked when their associations are loaded. */
    public List<M> entities() {
        List<M> entities = new ArrayList<>(roots.size());
        for (Building root : roots.values()) {
            entities.add(entity(root, layout, query));
        }
        return entities;
    }

    /** Takes what a row has at a place; whether it is an entity that was not met before. */
    private boolean row(ResultSet rows, MappedLayout<?> place, QueryDescription described, Map<Object, Building> met)
            throws SQLException {
        Object key = folds ? RowKey.of(rows, place.key()) : met.size();
        Building known = met.get(key);
        Building building = known == null ? begin(rows, place, described) : known;
        if (known == null) {
            met.put(key, building);
        }
        for (int i = 0; i < place.joined().size(); i++) {
            MappedLayout.Joined join = place.joined().get(i);
            if (join.layout().isThere(rows)) {
                QueryDescription child =
                        described.includes().get(join.include()).child();
                row(rows, join.layout(), child, building.joined.get(i));
            }
        }
        return known == null;
    }

    private Building begin(ResultSet rows, MappedLayout<?> place, QueryDescription described) throws SQLException {
        @Nullable
        Object[] links = new Object[place.model().definition().associations().size()];
        for (int include : place.separate()) {
            Association association = described.includes().get(include).association();
            links[association.ordinal()] = association.toMany() ? new AssociationList<>() : Links.NONE;
        }
        Building building = new Building(
                place.values().read(rows, place.offset()),
                links,
                peers.next(place, described, links),
                place.joined().size());
        if (!place.separate().isEmpty()) {
            parents.add(place, building);
        }
        return building;
    }

    private <E> E entity(Building building, MappedLayout<E> place, QueryDescription described) {
        for (int i = 0; i < place.joined().size(); i++) {
            MappedLayout.Joined join = place.joined().get(i);
            Association association = described.includes().get(join.include()).association();
            QueryDescription child = described.includes().get(join.include()).child();
            List<Object> ends = new ArrayList<>();
            for (Building end : building.joined.get(i).values()) {
                ends.add(entity(end, join.layout(), child));
            }
            building.links[association.ordinal()] = linked(association, place, ends);
        }
        E entity = place.model().mapped().access().instantiate(building.values, building.links);
        if (building.peer != null) {
            isOf(building.peer, entity);
        }
        if (place.model().mapped().activeRecord()) {
            made.accept(place, entity);
        }
        return entity;
    }

    @SuppressWarnings("unchecked")
    private static <E> void isOf(Peers.Peer<?> peer, E entity) {
        ((Peers.Peer<E>) peer).isOf(entity);
    }

    /** What an association leads to, as a link; a to-one association may not have found more than one row. */
    private static Object linked(Association association, MappedLayout<?> place, List<Object> ends) {
        if (!association.toMany()) {
            return single(association, place.model().toString(), ends);
        }
        AssociationList<Object> list = new AssociationList<>();
        list.fill(ends);
        return list;
    }

    /** The one row at the other end of a to-one association, as a link. */
    public static Object single(Association association, String model, List<Object> ends) {
        if (ends.size() > 1) {
            throw new QueryException(
                    ErrorCode.UNEXPECTED_ROW_COUNT,
                    "The to-one association '" + association + "' found " + ends.size() + " rows of "
                            + association.target() + " for one " + model
                            + ". Declare it as has-many, or make its key unique.");
        }
        return ends.isEmpty() ? Links.NONE : ends.get(0);
    }
}
