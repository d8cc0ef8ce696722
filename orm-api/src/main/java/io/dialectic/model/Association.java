package io.dialectic.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one model refers to another. The target is looked up when first asked for, so models may refer to each other in any
 * order.
 */
public final class Association {
    /** The kinds of association. */
    public enum Kind {
        BELONGS_TO,
        HAS_ONE,
        HAS_MANY,
        BELONGS_TO_MANY
    }

    private final int ordinal;
    private final String name;
    private final Kind kind;
    private final boolean reference;
    private final Supplier<Link> link;

    /**
     * Made by the engine.
     *
     * @param ordinal its position among the model's associations, from 0
     * @param reference whether the model declares it as a {@code Ref}
     * @param link finds the target; called at every use, so it should remember
     */
    public Association(int ordinal, String name, Kind kind, boolean reference, Supplier<Link> link) {
        this.ordinal = ordinal;
        this.name = name;
        this.kind = kind;
        this.reference = reference;
        this.link = link;
    }

    /**
     * The resolved ends of an association.
     *
     * @param target the other model
     * @param sourceKey the attributes of the declaring model that must equal ...
     * @param targetKey ... these attributes of the other, in the same order
     * @param through the rows between the ends, of which the first hold the source key and the last the target key, or null
     * @param fixed what only the rows of the other model have that belong to the association
     * @param when what only the rows of the declaring model have that it leads on from
     */
    public record Link(
            ModelDefinition target,
            List<Attribute> sourceKey,
            List<Attribute> targetKey,
            @Nullable Through through,
            List<Fixed> fixed,
            List<Fixed> when) {}

    /** A value that an attribute has in all rows of an association. */
    public record Fixed(Attribute attribute, Object value) {}

    /**
     * The rows between the two ends of a many-to-many association, or of one that leads along others.
     *
     * @param model the model of these rows
     * @param toSource its attributes that equal the source key, in the same order; of further rows between, the attributes
     *     {@code toTarget} of those before
     * @param toTarget its attributes that equal the target key, or those of the next rows between, in the same order
     * @param fixed what only those of these rows have that count
     * @param own whether their table has no model of the application's
     * @param next the rows between that these lead on to, or null if they lead to the other end
     */
    public record Through(
            ModelDefinition model,
            List<Attribute> toSource,
            List<Attribute> toTarget,
            List<Fixed> fixed,
            boolean own,
            @Nullable Through next) {}

    /** Its position among the model's associations, from 0. */
    public int ordinal() {
        return ordinal;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its kind. */
    public Kind kind() {
        return kind;
    }

    /** Whether there may be many rows at the other end. */
    public boolean toMany() {
        return kind == Kind.HAS_MANY || kind == Kind.BELONGS_TO_MANY;
    }

    /** Whether the model declares it as a {@code Ref}. */
    public boolean reference() {
        return reference;
    }

    /** Finds its ends now; an error that names both sides if they do not fit. */
    public void check() {
        Objects.requireNonNull(link.get());
    }

    /** The other model. */
    public ModelDefinition target() {
        return link.get().target();
    }

    /** The attributes of the declaring model whose values ... */
    public List<Attribute> sourceKey() {
        return link.get().sourceKey();
    }

    /** ... equal those of these attributes of the other model. */
    public List<Attribute> targetKey() {
        return link.get().targetKey();
    }

    /** What only the rows of the other model have that belong to this association. */
    public List<Fixed> fixed() {
        return link.get().fixed();
    }

    /** What only the rows of the declaring model have that this association leads on from. */
    public List<Fixed> when() {
        return link.get().when();
    }

    /** The first rows between the ends of a many-to-many association, or of one along others; null for the rest. */
    public @Nullable Through through() {
        return link.get().through();
    }

    @Override
    public String toString() {
        return name;
    }
}
