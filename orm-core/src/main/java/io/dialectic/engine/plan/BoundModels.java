package io.dialectic.engine.plan;

import io.dialectic.model.ModelDefinition;

/** Finds how a database holds a model; maps it at the first call. */
@FunctionalInterface
public interface BoundModels {
    /** The bound model of a definition. */
    BoundModel<?> of(ModelDefinition definition);
}
