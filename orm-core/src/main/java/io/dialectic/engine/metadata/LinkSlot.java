package io.dialectic.engine.metadata;

import io.dialectic.Ref;
import io.dialectic.error.AssociationNotLoadedException;
import org.jspecify.annotations.Nullable;

/** Makes of a link what an instance holds for an association: an entity, a {@code Ref}, or a list. */
public final class LinkSlot {
    /** For parts that are no associations. */
    public static final LinkSlot NO_ASSOCIATION = new LinkSlot(Kind.PLAIN, null);

    private enum Kind {
        PLAIN,
        REFERENCE,
        LIST
    }

    private final Kind kind;
    private final @Nullable Object notLoaded;

    private LinkSlot(Kind kind, @Nullable Object notLoaded) {
        this.kind = kind;
        this.notLoaded = notLoaded;
    }

    static LinkSlot many(String model, String association) {
        return new LinkSlot(Kind.LIST, new NotLoadedList(model, association));
    }

    static LinkSlot reference(String model, String association) {
        return new LinkSlot(Kind.REFERENCE, Ref.notLoaded(() -> new AssociationNotLoadedException(model, association)));
    }

    /** A plain to-one property: it cannot tell "not loaded" from "none", both are null, and cannot be loaded by its use. */
    static LinkSlot plain() {
        return NO_ASSOCIATION;
    }

    /** What the instance holds for the association of that ordinal. */
    public @Nullable Object held(@Nullable Object @Nullable [] links, int ordinal) {
        Object link = links == null ? null : links[ordinal];
        if (link == null) {
            return notLoaded;
        }
        if (link instanceof LazyLink lazy) {
            return lazy(lazy);
        }
        if (kind == Kind.REFERENCE && !(link instanceof Ref)) {
            return link == Links.NONE ? Ref.none() : Ref.of(link);
        }
        return link == Links.NONE ? null : link;
    }

    private @Nullable Object lazy(LazyLink link) {
        return switch (kind) {
            case PLAIN -> null;
            case REFERENCE -> Ref.lazy(new LazyReference(link));
            case LIST -> new LazyList(link);
        };
    }

    /**
     * The link of what an instance holds; null for what was not loaded, and for a null that cannot tell. A {@code Ref} stands for
     * itself, loaded or not.
     */
    @Nullable
    Object link(@Nullable Object held) {
        return held instanceof NotLoadedList ? null : held;
    }
}
