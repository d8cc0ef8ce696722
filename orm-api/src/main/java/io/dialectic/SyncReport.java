package io.dialectic;

import io.dialectic.schema.SchemaChange;
import java.util.List;

/**
 * What a sync did.
 *
 * @param done the changes that were made
 * @param left the changes that were not made, because they could lose data or go beyond what was asked for
 */
public record SyncReport(List<SchemaChange> done, List<SchemaChange> left) {
    /** Keeps its own copies of the lists. */
    public SyncReport {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }
}
