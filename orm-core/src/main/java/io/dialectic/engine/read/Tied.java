package io.dialectic.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The far end of a many-to-many association.
 *
 * @param keys the key of the near end that the entity at the same place is tied to, as {@code RowKey} has it
 * @param entities the entities, one for each tie
 */
record Tied<M>(List<@Nullable Object> keys, List<M> entities) {}
