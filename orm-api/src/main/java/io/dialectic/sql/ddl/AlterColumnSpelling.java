package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableName;

/** How a column that is there is changed into another of the same name. */
public interface AlterColumnSpelling {
    /** One ALTER COLUMN for each property: the standard's, with PostgreSQL's TYPE. */
    AlterColumnSpelling ALTER_COLUMN = new AlterColumnActions();

    /** The whole definition anew. */
    AlterColumnSpelling MODIFY = (steps, table, before, after) -> steps.statement(writer -> {
        writer.sql("ALTER TABLE ").table(table).sql(" MODIFY ");
        Clauses.column(writer, steps.ddl(), steps.table(table), after);
    });

    /** Writes the statements. */
    void write(DdlSteps steps, TableName table, ColumnDefinition before, ColumnDefinition after);

    /** Whether one generated column can be changed into the other; else it is dropped and added. By default not. */
    default boolean altersGenerated(ColumnDefinition before, ColumnDefinition after) {
        return false;
    }
}
