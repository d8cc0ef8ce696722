package io.dialectic.engine.metadata;

import io.dialectic.Cond;
import io.dialectic.model.ModelDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A model and its instances.
 *
 * @param definition what the model declares
 * @param access how its instances are made and taken apart
 * @param assembly of what its instances are made, for readers of rows
 * @param mutable whether instances can be changed in place
 * @param activeRecord whether instances carry their own state
 * @param defaultScope the condition that holds unless a query lifts it, or null
 */
public record MappedModel<M>(
        ModelDefinition definition,
        EntityAccess<M> access,
        Assembly assembly,
        boolean mutable,
        boolean activeRecord,
        @Nullable Cond<M> defaultScope) {}
