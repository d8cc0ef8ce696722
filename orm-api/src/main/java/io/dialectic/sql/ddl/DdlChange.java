package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;

/** A change that writes its own statements. */
public interface DdlChange extends SchemaChange {
    /** Writes the statements. */
    void write(DdlSteps steps);

    /** What would be in the database because of it that was not there before, so that it can be checked. */
    default SchemaDefinition made() {
        return SchemaDefinition.EMPTY;
    }
}
