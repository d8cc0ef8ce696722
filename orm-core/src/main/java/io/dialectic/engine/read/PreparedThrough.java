package io.dialectic.engine.read;

import io.dialectic.engine.map.KeyColumn;
import java.util.List;

/**
 * A read of the far end of a many-to-many association that is ready to run.
 *
 * @param read the statement, and where the entities of the far end stand
 * @param key the columns that tell the near end which a row is tied to
 */
record PreparedThrough(PreparedRead read, List<KeyColumn> key) {}
