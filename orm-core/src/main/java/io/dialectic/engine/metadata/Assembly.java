package io.dialectic.engine.metadata;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what instances of a model are made: a constructor whose parameters are the parts, or a constructor without parameters
 * and parts that are set one after the other.
 *
 * @param constructor gives an instance
 * @param parts what it is made of; for a constructor with parameters, in their order
 * @param set whether the parts are set after construction
 */
public record Assembly(MethodHandle constructor, List<Part> parts, boolean set) {
    /**
     * One part of an instance.
     *
     * @param name its name, for messages
     * @param type its declared type
     * @param ordinal the ordinal of its attribute, or of its association
     * @param association whether it is an association
     * @param slot for associations, makes of a link what the instance holds
     * @param getter from the instance to the value
     * @param setter from instance and value to nothing; the getter again where there is none
     * @param embedded for embedded values, of what they are made; their parts have the ordinals of the model's attributes
     */
    public record Part(
            String name,
            Class<?> type,
            int ordinal,
            boolean association,
            LinkSlot slot,
            MethodHandle getter,
            MethodHandle setter,
            @Nullable Assembly embedded) {
        /** A part that is no embedded value. */
        public Part(
                String name,
                Class<?> type,
                int ordinal,
                boolean association,
                LinkSlot slot,
                MethodHandle getter,
                MethodHandle setter) {
            this(name, type, ordinal, association, slot, getter, setter, null);
        }
    }
}
