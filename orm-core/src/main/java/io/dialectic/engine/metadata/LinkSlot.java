package io.dialectic.engine.metadata;

import io.dialectic.Ref;
import io.dialectic.error.AssociationNotLoadedException;
import org.jspecify.annotations.Nullable;

/** Makes of a link what an instance holds for an association: an entity, a {@code Ref}, or a list. */
public final class LinkSlot {
    /** For parts that are no associations. */
    public static final LinkSlot NO_ASSOCIATION = new LinkSlot(null, false);

    private final @Nullable Object notLoaded;
    private final boolean reference;

    private LinkSlot(@Nullable Object notLoaded, boolean reference) {
        this.notLoaded = notLoaded;
        this.reference = reference;
    }

    static LinkSlot many(String model, String association) {
        return new LinkSlot(new NotLoadedList(model, association), false);
    }

    static LinkSlot reference(String model, String association) {
        return new LinkSlot(Ref.notLoaded(() -> new AssociationNotLoadedException(model, association)), true);
    }

    /** A plain to-one property: it cannot tell "not loaded" from "none", both are null. */
    static LinkSlot plain() {
        return new LinkSlot(null, false);
    }

    /** What the instance holds for the association of that ordinal. */
    public @Nullable Object held(@Nullable Object @Nullable [] links, int ordinal) {
        Object link = links == null ? null : links[ordinal];
        if (link == null) {
            return notLoaded;
        }
        if (link == Links.NONE) {
            return reference ? Ref.none() : null;
        }
        return reference ? Ref.of(link) : link;
    }
}
