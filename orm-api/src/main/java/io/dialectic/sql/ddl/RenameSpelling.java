package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;

/** How tables, columns and indexes get other names. The defaults are PostgreSQL's, of which the standard has the columns. */
public interface RenameSpelling {
    /** ALTER … RENAME. */
    RenameSpelling ALTER_RENAME = new RenameSpelling() {};

    /** A table; with another schema in the new name, it moves there. */
    default void table(DdlSteps steps, TableName table, TableName to) {
        TableName moved = table;
        String schema = to.schema();
        if (schema != null && !schema.equals(table.schema())) {
            moved = new TableName(schema, table.name());
            steps.statement(writer ->
                    writer.sql("ALTER TABLE ").table(table).sql(" SET SCHEMA ").identifier(schema));
        }
        TableName from = moved;
        if (!table.name().equals(to.name())) {
            steps.statement(writer ->
                    writer.sql("ALTER TABLE ").table(from).sql(" RENAME TO ").identifier(to.name()));
        }
    }

    /** A column. */
    default void column(DdlSteps steps, TableName table, String column, String to) {
        steps.statement(writer -> writer.sql("ALTER TABLE ")
                .table(table)
                .sql(" RENAME COLUMN ")
                .identifier(column)
                .sql(" TO ")
                .identifier(to));
    }

    /** An index. */
    default void index(DdlSteps steps, TableName table, String index, String to) {
        steps.statement(writer -> writer.sql("ALTER INDEX ")
                .table(new TableName(table.schema(), index))
                .sql(" RENAME TO ")
                .identifier(to));
    }
}
