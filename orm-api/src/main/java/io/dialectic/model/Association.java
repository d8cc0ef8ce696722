package io.dialectic.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * How one model refers to another. The target is looked up when first asked for, so models may refer to each other in any
 * order.
 */
public final class Association {
    /** The kinds of association. */
    public enum Kind {
        BELONGS_TO,
        HAS_ONE,
        HAS_MANY
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
     */
    public record Link(ModelDefinition target, List<Attribute> sourceKey, List<Attribute> targetKey) {}

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
        return kind == Kind.HAS_MANY;
    }

    /** Whether the model declares it as a {@code Ref}. */
    public boolean reference() {
        return reference;
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

    @Override
    public String toString() {
        return name;
    }
}
