package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableName;

/** How a column that is there is changed into another of the same name. */
public interface AlterColumnSpelling {
    /** One ALTER COLUMN for each property: the standard's, with PostgreSQL's TYPE. */
    AlterColumnSpelling ALTER_COLUMN = new AlterColumnActions();

    /** Writes the statements. */
    void write(DdlSteps steps, TableName table, ColumnDefinition before, ColumnDefinition after);

    /** Whether one generated column can be changed into the other; else it is dropped and added. By default not. */
    default boolean altersGenerated(ColumnDefinition before, ColumnDefinition after) {
        return false;
    }

    /**
     * Whether generated columns that are worked out from the column keep it from being changed so, and are made anew around it;
     * by default not.
     */
    default boolean heldByGenerated(ColumnDefinition before, ColumnDefinition after) {
        return false;
    }

    /**
     * Whether foreign keys from and to a column keep it from being changed so, and are dropped before the columns of a plan
     * change and added behind; by default not.
     */
    default boolean heldByForeignKeys(ColumnDefinition before, ColumnDefinition after) {
        return false;
    }
}
