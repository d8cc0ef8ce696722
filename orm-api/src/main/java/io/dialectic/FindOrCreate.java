package io.dialectic;

/**
 * What {@code findOrCreate} did.
 *
 * @param value the instance found or created
 * @param created whether it was created by this call
 */
public record FindOrCreate<M>(M value, boolean created) {}
