package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;

/** Tells wanted things in the database's own words, so that they can be compared with what is read from it. */
@FunctionalInterface
public interface Canonical {
    /** Nothing is told: texts are compared as they are. */
    Canonical UNKNOWN = wanted -> SchemaDefinition.EMPTY;

    /**
     * Tables and views as they would be read if they were made, under the same names; those that cannot be made are left out.
     * Foreign keys and unique constraints may be left out of tables.
     */
    SchemaDefinition told(SchemaDefinition wanted);
}
