package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableName;
import java.util.List;

/** What a rebuild of a table needs around it. Asked only of databases that rebuild. */
public interface RebuildSpelling {
    /** No database has to rebuild unless it says so. */
    RebuildSpelling NEVER = new RebuildSpelling() {};

    /** Whether a change can only be made by a rebuild; by default none. */
    default boolean rebuilds(TableChange change) {
        return false;
    }

    /** Settings of the session that the rebuild needs; by default none. */
    default List<SchemaStep> settings() {
        return List.of();
    }

    /** Statements that give the new table what belongs to the old one beside its rows; by default none. */
    default void carryOver(DdlSteps steps, TableName table, TableName scratch) {}

    /** Queries that find nothing if all is well; by default none. */
    default List<SchemaStep> checks(TableName table) {
        return List.of();
    }

    /** The name under which a table is made anew. */
    default String scratchName(String table) {
        return "dialectic_new_" + table;
    }
}
