package io.dialectic.engine.map;

import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.metadata.LazyLink;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.Include;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Instances that were read together. An association that was not loaded with them is loaded for all of them when it is first
 * used on one. They do not keep each other in memory.
 */
public final class Peers<M> {
    /** Loads an association of instances that are there: what it finds is put among their links. */
    @FunctionalInterface
    public interface Loader {
        /** Loads it. */
        <M> void load(BoundModel<M> model, Association association, List<LoadedParents.Made<M>> parents);
    }

    private final BoundModel<M> model;
    private final Loader loader;
    private final List<Association> unloaded = new ArrayList<>();
    private final List<WeakReference<Peer<M>>> all = new ArrayList<>();
    private final ReentrantLock loading = new ReentrantLock();

    /**
     * Of instances that are read now.
     *
     * @param includes the associations that are read with them
     */
    Peers(MappedLayout<M> place, List<Include> includes, Loader loader) {
        this.model = place.model();
        this.loader = loader;
        for (Association association : model.definition().associations()) {
            if (place.leadsOnBy(association)
                    && includes.stream().noneMatch(include -> include.association() == association)) {
                unloaded.add(association);
            }
        }
    }

    /** One more, which is about to be made of links; those that are not loaded are put among them. */
    Peer<M> next(@Nullable Object[] links) {
        Peer<M> peer = new Peer<>(this, unloaded.size());
        for (int i = 0; i < peer.links.length; i++) {
            links[unloaded.get(i).ordinal()] = peer.links[i];
        }
        all.add(new WeakReference<>(peer));
        return peer;
    }

    /** One instance and its associations that were not loaded; whoever holds one of these holds it. */
    static final class Peer<M> {
        final Peers<M> peers;
        final Link<M>[] links;

        @Nullable
        M entity;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Peer(Peers<M> peers, int unloaded) {
            this.peers = peers;
            this.links = new Link[unloaded];
            for (int i = 0; i < unloaded; i++) {
                links[i] = new Link<>(this, i);
            }
        }

        void isOf(M made) {
            entity = made;
        }
    }

    private void load(int position) {
        loading.lock();
        try {
            Association association = unloaded.get(position);
            List<Link<M>> waiting = new ArrayList<>();
            List<LoadedParents.Made<M>> parents = new ArrayList<>();
            for (WeakReference<Peer<M>> reference : all) {
                Peer<M> peer = reference.get();
                if (peer != null && peer.entity != null && peer.links[position].loaded == null) {
                    waiting.add(peer.links[position]);
                    @Nullable
                    Object[] links =
                            new Object[model.definition().associations().size()];
                    parents.add(new LoadedParents.Made<>(model.mapped().access(), peer.entity, links));
                }
            }
            if (waiting.isEmpty()) {
                // Another thread loaded it for all while this one waited for its turn.
                return;
            }
            loader.load(model, association, parents);
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).loaded = parents.get(i).links()[association.ordinal()];
            }
        } finally {
            loading.unlock();
        }
    }

    private static final class Link<M> implements LazyLink {
        private final Peer<M> peer;
        private final int position;
        private volatile @Nullable Object loaded;

        Link(Peer<M> peer, int position) {
            this.peer = peer;
            this.position = position;
        }

        @Override
        public boolean isLoaded() {
            return loaded != null;
        }

        @Override
        public Object load() {
            Object known = loaded;
            if (known == null && peer.entity != null) {
                peer.peers.load(position);
                known = loaded;
            }
            if (known == null) {
                // The instance is being made: its constructor uses what can only be loaded for a whole instance.
                throw new AssociationNotLoadedException(
                        peer.peers.model.toString(), association().name());
            }
            return known;
        }

        private Association association() {
            return peer.peers.unloaded.get(position);
        }

        private List<@Nullable Object> key() {
            List<@Nullable Object> key = new ArrayList<>();
            EntityAccess<M> access = peer.peers.model.mapped().access();
            M entity = peer.entity;
            for (Attribute attribute : association().sourceKey()) {
                key.add(entity == null ? null : access.value(entity, attribute.ordinal()));
            }
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Link<?> link
                            && link.association() == association()
                            && link.key().equals(key()));
        }

        @Override
        public int hashCode() {
            return association().hashCode();
        }
    }
}
