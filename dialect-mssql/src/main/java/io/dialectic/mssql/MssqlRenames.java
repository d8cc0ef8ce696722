package io.dialectic.mssql;

import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.RenameSpelling;

/**
 * SQL Server renames by a procedure:
 * https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-rename-transact-sql. The old name is
 * quoted, the new one is not.
 */
final class MssqlRenames implements RenameSpelling {
    @Override
    public void table(DdlSteps steps, TableName table, TableName to) {
        TableName moved = table;
        String schema = to.schema();
        if (schema != null && !schema.equals(table.schema())) {
            moved = new TableName(schema, table.name());
            steps.statement(writer -> writer.sql("ALTER SCHEMA ")
                    .identifier(schema)
                    .sql(" TRANSFER OBJECT::")
                    .table(table));
        }
        if (!table.name().equals(to.name())) {
            rename(steps, MssqlNames.object(moved), to.name(), "OBJECT");
        }
    }

    @Override
    public void column(DdlSteps steps, TableName table, String column, String to) {
        rename(steps, MssqlNames.object(table, column), to, "COLUMN");
    }

    @Override
    public void index(DdlSteps steps, TableName table, String index, String to) {
        rename(steps, MssqlNames.object(table, index), to, "INDEX");
    }

    private static void rename(DdlSteps steps, String from, String to, String kind) {
        steps.statement(
                writer -> writer.sql("EXEC sp_rename " + from + ", " + MssqlNames.literal(to) + ", N'" + kind + "'"));
    }
}
