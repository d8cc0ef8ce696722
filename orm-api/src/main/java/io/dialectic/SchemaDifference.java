package io.dialectic;

import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.TableName;
import java.util.List;

/** What has to change in a database so that it is as wanted. Immutable. */
public interface SchemaDifference {
    /** The same leaving alone what is there and not wanted. */
    SchemaDifference leavingOthers();

    /** The same knowing that a table was called otherwise, so that it is renamed instead of dropped and created. */
    SchemaDifference renamedTable(TableName from, TableName to);

    /** The same knowing that a column was called otherwise, so that it is renamed instead of dropped and added. */
    SchemaDifference renamedColumn(TableName table, String from, String to);

    /** The changes, in their order; empty if nothing differs. */
    List<SchemaChange> changes();

    /** Whether nothing differs. */
    default boolean isEmpty() {
        return changes().isEmpty();
    }

    /** The plan that makes the changes; it does not run if it can lose data, unless that is allowed. */
    SchemaPlan plan();

    /** The plan that makes only the changes that cannot lose data. */
    SchemaPlan safePlan();
}
