package io.dialectic.engine.map;

import io.dialectic.query.QueryDescription;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instances that the rows of one statement give at each place, whose other associations are loaded when they are first used. */
final class PeersByPlace {
    private static final int PLACES = 4;

    private final Peers.@Nullable Loader later;
    private final Map<MappedLayout<?>, Peers<?>> peers;

    /**
     * Of one statement.
     *
     * @param later loads the associations; null if their use is an error
     */
    PeersByPlace(Peers.@Nullable Loader later) {
        this.later = later;
        this.peers = later == null ? Map.of() : new IdentityHashMap<>(PLACES);
    }

    /** Whether anything is loaded later of the instances at a place. */
    boolean loadLater(MappedLayout<?> place) {
        return later != null && !place.model().definition().associations().isEmpty();
    }

    /** One more instance at a place, about to be made of links, those that are loaded later among them; null if none are. */
    @SuppressWarnings("unchecked")
    <M> Peers.@Nullable Peer<M> next(MappedLayout<M> place, QueryDescription described, @Nullable Object[] links) {
        Peers.Loader loader = later;
        if (loader == null || !loadLater(place)) {
            return null;
        }
        Peers<M> all =
                (Peers<M>) peers.computeIfAbsent(place, absent -> new Peers<>(place, described.includes(), loader));
        return all.next(links);
    }
}
