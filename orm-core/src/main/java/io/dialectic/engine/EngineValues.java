package io.dialectic.engine;

import io.dialectic.Prop;
import io.dialectic.Values;
import io.dialectic.change.Assignments;
import io.dialectic.model.Attribute;
import io.dialectic.model.EmbeddedValue;
import io.dialectic.model.PropertyReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values to write, while they are gathered. */
record EngineValues<M>(Assignments assignments) implements Values<M> {
    /** What a caller's function sets. */
    static <M> Assignments gather(Assignments start, UnaryOperator<Values<M>> values) {
        return ((EngineValues<M>) values.apply(new EngineValues<>(start))).assignments();
    }

    @Override
    public <V> To<M, V> set(Prop<M, V> attribute) {
        return PropertyReference.property(attribute, assignments.model()) instanceof EmbeddedValue whole
                ? new SettingWhole<>(assignments, whole)
                : new Setting<>(assignments, PropertyReference.attribute(attribute, assignments.model()));
    }

    private record SettingWhole<M, V>(Assignments assignments, EmbeddedValue whole) implements To<M, V> {
        @Override
        public Values<M> to(@Nullable V value) {
            Assignments all = assignments;
            for (Attribute part : whole.attributes()) {
                all = all.with(part, whole.part(part, value));
            }
            return new EngineValues<>(all);
        }
    }

    private record Setting<M, V>(Assignments assignments, Attribute attribute) implements To<M, V> {
        @Override
        public Values<M> to(@Nullable V value) {
            return new EngineValues<>(assignments.with(attribute, value));
        }
    }
}
